import { DAY, dateText, readDate } from '#kernel/civil.ts'
import type { Instant } from '#kernel/instant.ts'
import { useFormat } from '#web/platform/reader.ts'
import styles from './Calendars.module.css'
import type { DayOff } from './draft.ts'
import { useText } from './text.ts'

/** The next twelve months with a tick for each exception, so that a year without holidays is seen at a glance. */
export function YearStrip({ off, today }: { readonly off: readonly DayOff[]; readonly today: string }) {
  const say = useText()
  const { locale } = useFormat()
  const first = readDate(`${today.slice(0, 7)}-01`) ?? 0
  const months = Array.from({ length: 12 }, (_, place) => monthAfter(today, place))
  const last = monthAfter(today, 12)
  const at = (day: number) => `${((day - first) / (last - first)) * 100}%`
  const name = new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' })
  const marks = off.flatMap(({ date, hours }) => {
    const day = readDate(date)
    return day !== null && day >= first && day < last ? [{ day, part: hours.trim() !== '' }] : []
  })
  return (
    <div className={styles.year} role="img" aria-label={`${say('yearStrip')}: ${marks.length}`}>
      {months.map(day => (
        <span key={day} className={styles.month} style={{ insetInlineStart: at(day) }}>
          {name.format((day * DAY) as Instant)}
        </span>
      ))}
      {marks.map(({ day, part }) => (
        <span
          key={day}
          className={styles.mark}
          data-part={part || undefined}
          style={{ insetInlineStart: at(day) }}
          title={dateText(day)}
        />
      ))}
    </div>
  )
}

const monthAfter = (today: string, months: number): number => {
  const month = Number(today.slice(5, 7)) - 1 + months
  const year = Number(today.slice(0, 4)) + Math.floor(month / 12)
  return readDate(`${year}-${String((month % 12) + 1).padStart(2, '0')}-01`) ?? 0
}
