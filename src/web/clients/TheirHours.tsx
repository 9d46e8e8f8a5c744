import { instant } from '#kernel/instant.ts'
import { useAnswer } from '#web/platform/cache.ts'
import { useFormat } from '#web/platform/reader.ts'
import { useMe } from '#web/platform/session.ts'
import styles from './Clients.module.css'
import { LocalTime } from './LocalTime.tsx'
import { useText } from './text.ts'

/** What time it is at the client's, and whether they are open: "18:12 in Tokyo · closed, opens Wed 09:00". */
export function TheirHours({
  zone,
  calendarId,
}: {
  readonly zone: string
  readonly calendarId: string | null
}) {
  const say = useText()
  const show = useFormat().inZone(zone)
  const me = useMe()
  const calendars = useAnswer('calendars.list', { query: {} }, { staleTime: 60_000 })
  const hours = calendars.data?.items.find(({ id, isCompanyCalendar }) =>
    calendarId ? id === calendarId : isCompanyCalendar,
  )
  const changes = hours?.changesAt ? instant(hours.changesAt) : null
  const time = changes === null ? '' : `${show.weekday(changes)} ${show.time(changes)}`
  return (
    <p className={styles.hours}>
      {me ? <LocalTime zone={zone} /> : null}
      {hours
        ? ` · ${changes === null ? say('openAlways') : hours.openNow ? say('openNow', { time }) : say('closedNow', { time })}`
        : ''}
    </p>
  )
}
