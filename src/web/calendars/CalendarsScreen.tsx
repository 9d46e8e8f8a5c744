import { Link } from '@tanstack/react-router'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { placeOf } from '#domain/calendars/versions.ts'
import { instant } from '#kernel/instant.ts'
import { useAnswer } from '#web/platform/cache.ts'
import type { Reply } from '#web/platform/client.ts'
import { useFormat } from '#web/platform/reader.ts'
import { AwayList } from '#web/settings/PutAway.tsx'
import { useHasRole } from '#web/settings/roles.ts'
import settings from '#web/settings/Settings.module.css'
import { SettingsPage } from '#web/settings/SettingsPage.tsx'
import { when } from '#web/settings/when.ts'
import { Button } from '#web/ui/Button.tsx'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { ErrorState } from '#web/ui/ErrorState.tsx'
import { Waiting } from '#web/ui/Skeleton.tsx'
import { NewCalendar } from './NewCalendar.tsx'
import { useText } from './text.ts'

type Summary = Reply<'calendars.list'>['items'][number]

/** When time counts: everybody's hours, and whether they are open at this moment. */
export function CalendarsScreen() {
  const say = useText()
  const list = useAnswer('calendars.list', { query: { archived: 'true' } })
  const [adding, setAdding] = useState(false)
  const may = useHasRole('administrator', 'lead', 'account_manager')
  const all = list.data?.items ?? []
  const items = all.filter(({ archived }) => !archived)
  const away = all.filter(({ archived }) => archived)
  return (
    <SettingsPage
      section="calendars"
      wide
      text={say('lead')}
      actions={
        may ? (
          <Button look="primary" icon={<Plus size={16} strokeWidth={1.75} />} onClick={() => setAdding(true)}>
            {say('newCalendar')}
          </Button>
        ) : null
      }
    >
      {list.isPending ? (
        <Waiting lines={4} height="3rem" />
      ) : list.error && items.length === 0 ? (
        <ErrorState title={say('failed')} retry={() => void list.refetch()} />
      ) : items.length === 0 ? (
        <EmptyState title={say('none')}>{say('noneText')}</EmptyState>
      ) : (
        <ul className={settings.list}>
          {items.map(item => (
            <Row key={item.id} calendar={item} />
          ))}
        </ul>
      )}
      {away.length > 0 ? (
        <AwayList name={say('putAwayCount', { count: away.length })}>
          {away.map(item => (
            <Row key={item.id} calendar={item} />
          ))}
        </AwayList>
      ) : null}
      {adding ? <NewCalendar onClose={() => setAdding(false)} /> : null}
    </SettingsPage>
  )
}

function Row({ calendar }: { readonly calendar: Summary }) {
  const say = useText()
  return (
    <li className={settings.line} data-link="">
      <span className={settings.dot} data-open={calendar.openNow} aria-hidden="true" />
      <div className={settings.main}>
        <Link
          className={settings.lineLink}
          to="/settings/calendars/$id"
          params={{ id: calendar.id }}
          dir="auto"
        >
          {calendar.name}
        </Link>
        <span className={settings.quiet}>
          {calendar.kind === 'union'
            ? say('unionOf', { count: calendar.zones.length })
            : calendar.zones.map(placeOf).join(', ')}
          {' · '}
          <Standing calendar={calendar} />
        </span>
      </div>
      <span className={settings.lineEnd}>
        {calendar.isCompanyCalendar ? <span className={settings.badge}>{say('companys')}</span> : null}
        {calendar.uses === 0 && calendar.isCompanyCalendar ? null : (
          <span className={settings.quiet}>
            {calendar.uses === 0 ? say('unused') : say('uses', { count: calendar.uses })}
          </span>
        )}
      </span>
    </li>
  )
}

/** "open until Mon 17:00", in the reader's time. */
export function Standing({ calendar }: { readonly calendar: Pick<Summary, 'openNow' | 'changesAt'> }) {
  const say = useText()
  const format = useFormat()
  if (calendar.changesAt === null) return <>{say(calendar.openNow ? 'openAlways' : 'closedForGood')}</>
  const moment = when(format, instant(calendar.changesAt))
  return <>{say(calendar.openNow ? 'openUntil' : 'closedUntil', { moment })}</>
}
