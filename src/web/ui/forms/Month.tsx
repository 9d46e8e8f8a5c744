import { ChevronLeft, ChevronRight } from 'lucide-react'
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react'
import { civil, DAY, dateText, dayNumber, readDate, weekdayOf } from '#kernel/civil.ts'
import { useFormat, useReader } from '#web/platform/reader.ts'
import { Button } from '../Button.tsx'
import { Popover } from '../float/Popover.tsx'
import { IconButton } from '../IconButton.tsx'
import { useText } from './day-text.ts'
import styles from './Month.module.css'
import { daysOn, monthsOn } from './reading-day.ts'

/** A month to choose a day from: arrows by day and week, page up and down by month, Enter takes it. */
export function Month({
  anchor,
  value,
  today,
  onChoose,
  onClose,
}: {
  readonly anchor: RefObject<Element | null>
  readonly value: string | null
  readonly today: string
  readonly onChoose: (day: string) => void
  readonly onClose: () => void
}) {
  const say = useText()
  const { locale } = useFormat()
  const { weekStart } = useReader()
  const [at, setAt] = useState(value ?? today)
  const grid = useRef<HTMLTableElement>(null)
  const moved = useRef(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus follows the day that was moved to
  useEffect(() => {
    if (moved.current) grid.current?.querySelector<HTMLElement>('[data-autofocus]')?.focus()
    moved.current = false
  }, [at])

  const words = (options: Intl.DateTimeFormatOptions, day: number) =>
    new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options }).format(day * DAY)
  const { year, month } = civil(readDate(at) ?? 0)
  const first = dayNumber({ year, month, day: 1 })
  const begins = first - ((weekdayOf(first) - starts[weekStart] + 7) % 7)
  const weeks = Array.from({ length: 6 }, (_, week) =>
    Array.from({ length: 7 }, (_, weekday) => begins + week * 7 + weekday),
  )
  const go = (day: string, byKey: boolean) => {
    moved.current = byKey
    setAt(day)
  }
  const press = (event: KeyboardEvent) => {
    const day = keys[event.key]?.(at)
    if (day === undefined) return
    event.preventDefault()
    event.stopPropagation()
    go(day, true)
  }
  return (
    <Popover
      anchor={anchor}
      role="dialog"
      aria-label={say('openCalendar')}
      onClose={onClose}
      className={styles.month}
    >
      <div className={styles.head}>
        <IconButton
          name={say('previousMonth')}
          keys="pageup"
          icon={<ChevronLeft size={16} strokeWidth={1.75} />}
          onClick={() => go(monthsOn(at, -1), false)}
        />
        <span className={styles.title} aria-live="polite">
          {words({ month: 'long', year: 'numeric' }, first)}
        </span>
        <IconButton
          name={say('nextMonth')}
          keys="pagedown"
          icon={<ChevronRight size={16} strokeWidth={1.75} />}
          onClick={() => go(monthsOn(at, 1), false)}
        />
      </div>
      <table ref={grid} className={styles.grid}>
        <thead>
          <tr>
            {weeks[0]?.map(day => (
              <th key={day} scope="col" abbr={words({ weekday: 'long' }, day)}>
                {words({ weekday: 'short' }, day).replace(/\.$/, '')}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map(week => (
            <tr key={week[0]}>
              {week.map(number => {
                const day = dateText(number)
                return (
                  <td key={day}>
                    <button
                      type="button"
                      className={styles.day}
                      tabIndex={day === at ? 0 : -1}
                      data-autofocus={day === at || undefined}
                      data-other={civil(number).month !== month || undefined}
                      aria-pressed={day === value}
                      aria-current={day === today ? 'date' : undefined}
                      aria-label={words(
                        { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
                        number,
                      )}
                      onKeyDown={press}
                      onClick={() => onChoose(day)}
                    >
                      {civil(number).day}
                    </button>
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <Button size="s" look="quiet" onClick={() => onChoose(today)}>
        {say('today')}
      </Button>
    </Popover>
  )
}

/** Monday is 0. */
const starts = { mon: 0, sat: 5, sun: 6 } as const

const keys: Readonly<Record<string, (day: string) => string>> = {
  ArrowLeft: day => daysOn(day, -1),
  ArrowRight: day => daysOn(day, 1),
  ArrowUp: day => daysOn(day, -7),
  ArrowDown: day => daysOn(day, 7),
  PageUp: day => monthsOn(day, -1),
  PageDown: day => monthsOn(day, 1),
}
