import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { CalendarDetail } from '#domain/calendars/shapes.ts'
import { useAnswer, useChange } from '#web/platform/cache.ts'
import { call } from '#web/platform/client.ts'
import { Versions } from '#web/settings/publishing/Versions.tsx'
import { useHasRole } from '#web/settings/roles.ts'
import settings from '#web/settings/Settings.module.css'
import { SettingsPage } from '#web/settings/SettingsPage.tsx'
import { Banner } from '#web/ui/Banner.tsx'
import { Button } from '#web/ui/Button.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { ErrorState } from '#web/ui/ErrorState.tsx'
import { Waiting } from '#web/ui/Skeleton.tsx'
import { CalendarEditor } from './CalendarEditor.tsx'
import { Standing } from './CalendarsScreen.tsx'
import { useText } from './text.ts'
import { UsedBy } from './UsedBy.tsx'

/** One calendar: what counts now, what is being typed, what was published before, who counts by it. */
export function CalendarScreen() {
  const say = useText()
  const { id = '' } = useParams({ strict: false }) as { readonly id?: string }
  const answer = useAnswer('calendars.get', { params: { id } })
  const may = useHasRole('administrator', 'lead', 'account_manager')
  const calendar = answer.data
  if (!calendar)
    return (
      <SettingsPage section="calendars">
        {answer.error ? (
          <ErrorState
            title={answer.error.status === 404 ? answer.error.title : say('failed')}
            retry={() => void answer.refetch()}
          />
        ) : (
          <Waiting lines={8} height="2.5rem" />
        )}
      </SettingsPage>
    )
  return (
    <SettingsPage
      section="calendars"
      wide
      item={calendar.name}
      text={
        <>
          {say('version', { version: calendar.current.version })} · <Standing calendar={calendar} />
          {calendar.isCompanyCalendar ? ` · ${say('companys')}` : ''}
        </>
      }
      actions={may && !calendar.archived ? <PutAway calendar={calendar} /> : null}
    >
      {calendar.archived ? <Banner tone="warning">{say('isArchived')}</Banner> : null}
      {may ? null : <Banner>{say('notAllowed')}</Banner>}
      <CalendarEditor key={calendar.id} calendar={calendar} may={may && !calendar.archived} />
      <div className={settings.pair}>
        <UsedBy calendar={calendar} />
        <Versions versions={calendar.versions} counting={calendar.current.version} />
      </div>
    </SettingsPage>
  )
}

function PutAway({ calendar }: { readonly calendar: CalendarDetail }) {
  const say = useText()
  const change = useChange()
  const [asking, setAsking] = useState(false)
  const { id, name } = calendar
  if (calendar.uses > 0 || calendar.isCompanyCalendar) return null
  const putAway = async () => {
    setAsking(false)
    await change({
      send: () => call('calendars.archive', { params: { id } }),
      touches: ['calendars.get', 'calendars.list'],
      told: () => ({ text: say('archivedNow', { name }) }),
    })
  }
  return (
    <>
      <Button onClick={() => setAsking(true)}>{say('archive')}</Button>
      <Dialog
        open={asking}
        size="s"
        onClose={() => setAsking(false)}
        title={say('archiveTitle', { name })}
        actions={
          <Button look="danger" onClick={() => void putAway()}>
            {say('archive')}
          </Button>
        }
      >
        <p>{say('archiveText')}</p>
      </Dialog>
    </>
  )
}
