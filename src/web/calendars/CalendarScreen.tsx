import { useParams } from '@tanstack/react-router'
import type { CalendarDetail } from '#domain/calendars/shapes.ts'
import { useAnswer } from '#web/platform/cache.ts'
import { call } from '#web/platform/client.ts'
import { IsAway, PutAway } from '#web/settings/PutAway.tsx'
import { Versions } from '#web/settings/publishing/Versions.tsx'
import { useHasRole } from '#web/settings/roles.ts'
import settings from '#web/settings/Settings.module.css'
import { SettingsPage } from '#web/settings/SettingsPage.tsx'
import { Banner } from '#web/ui/Banner.tsx'
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
  const away = useAway(calendar)
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
      actions={
        may && !calendar.archived && calendar.uses === 0 && !calendar.isCompanyCalendar ? (
          <PutAway {...away} />
        ) : null
      }
    >
      {calendar.archived ? <IsAway {...away} may={may} /> : null}
      {may ? null : <Banner>{say('notAllowed')}</Banner>}
      <CalendarEditor key={calendar.id} calendar={calendar} may={may && !calendar.archived} />
      <div className={settings.pair}>
        <UsedBy calendar={calendar} />
        <Versions versions={calendar.versions} counting={calendar.current.version} />
      </div>
    </SettingsPage>
  )
}

function useAway(calendar: CalendarDetail | undefined) {
  const say = useText()
  const { id, name } = calendar ?? { id: '', name: '' }
  return {
    words: {
      archive: say('archive'),
      title: say('archiveTitle', { name }),
      text: say('archiveText'),
      archived: say('archivedNow', { name }),
      isArchived: say('isArchived'),
      restore: say('restore'),
      restored: say('restoredNow', { name }),
    },
    archive: () => call('calendars.archive', { params: { id } }),
    restore: () => call('calendars.restore', { params: { id } }),
    touches: ['calendars.get', 'calendars.list'] as const,
  }
}
