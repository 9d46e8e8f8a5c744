import { useState } from 'react'
import { readHours } from '#domain/calendars/typed-hours.ts'
import { type Band, type Weekday, weekdays } from '#kernel/calendar.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { useReader } from '#web/platform/reader.ts'
import settings from '#web/settings/Settings.module.css'
import { Button } from '#web/ui/Button.tsx'
import { BandsField } from './BandsField.tsx'
import styles from './Calendars.module.css'
import { daysOf, readBands } from './draft.ts'
import { useText } from './text.ts'

type Days = Readonly<Record<Weekday, string>>

/** Each day as one types it, with a picture of it beside: bands, breaks, and the tail of a night. */
export function WeekHours({
  days,
  faultAt,
  onChange,
}: {
  readonly days: Days
  readonly faultAt: (place: string) => string | undefined
  readonly onChange: (days: Days) => void
}) {
  const say = useText()
  const { language } = useReader()
  const bands = (day: Weekday) => readBands(days[day], language) ?? []
  return (
    <div className={settings.form}>
      <h2>{say('week')}</h2>
      <WholeWeek onUse={onChange} />
      <div className={styles.week}>
        <div className={styles.scale} aria-hidden="true">
          {[0, 6, 12, 18, 24].map(hour => (
            <span key={hour} style={{ insetInlineStart: `${(hour / 24) * 100}%` }}>
              {hour}
            </span>
          ))}
        </div>
        {weekdays.map((day, place) => (
          <div key={day} className={styles.day}>
            <span className={styles.dayName}>{say(`day_${day}`)}</span>
            <BandsField
              name={say(`day_${day}`)}
              unnamed
              placeholder={say('closed')}
              value={days[day]}
              onChange={text => onChange({ ...days, [day]: text })}
              error={faultAt(day)}
            />
            <DayTrack bands={bands(day)} before={bands(weekdays[(place + 6) % 7] ?? 'sun')} />
          </div>
        ))}
      </div>
    </div>
  )
}

/** One line for all seven days; it replaces them when it is used. */
function WholeWeek({ onUse }: { readonly onUse: (days: Days) => void }) {
  const say = useText()
  const { language } = useReader()
  const [text, setText] = useState('')
  const week = readHours(text, language)
  const use = () => {
    if (isRefusal(week)) return
    onUse(daysOf(week))
    setText('')
  }
  return (
    <div className={styles.whole}>
      <BandsField
        name={say('weekTyped')}
        hint={say('hoursHint')}
        placeholder="mo-fr 8:30-12, 13-17:30"
        value={text}
        onChange={setText}
        onKeyDown={event => {
          if (event.key === 'Enter') {
            event.preventDefault()
            use()
          }
        }}
        error={
          text.trim() !== '' && isRefusal(week)
            ? say('hoursUnreadable', { text: String(week.params?.found ?? text) })
            : undefined
        }
      />
      <Button disabled={text.trim() === '' || isRefusal(week)} onClick={use}>
        {say('useForWeek')}
      </Button>
    </div>
  )
}

const dayLength = 24 * 60

function DayTrack({ bands, before }: { readonly bands: readonly Band[]; readonly before: readonly Band[] }) {
  const tails = before.flatMap(([, close]) =>
    minutesOf(close) > dayLength ? [{ from: 0, to: minutesOf(close) - dayLength, tail: true }] : [],
  )
  const own = bands.map(([open, close]) => ({
    from: minutesOf(open),
    to: Math.min(minutesOf(close), dayLength),
    tail: false,
  }))
  return (
    <div className={styles.track} aria-hidden="true">
      {[...tails, ...own].map(({ from, to, tail }) => (
        <span
          key={`${from} ${tail}`}
          className={styles.band}
          data-tail={tail || undefined}
          style={{
            insetInlineStart: `${(from / dayLength) * 100}%`,
            inlineSize: `${(Math.max(0, to - from) / dayLength) * 100}%`,
          }}
        />
      ))}
    </div>
  )
}

const minutesOf = (wall: string): number => Number(wall.slice(0, 2)) * 60 + Number(wall.slice(3, 5))
