import { useMemo, useState } from 'react'
import { workingDay } from '#domain/calendars/inspecting.ts'
import { placeOf, zonesOf } from '#domain/calendars/versions.ts'
import { span } from '#domain/sla/words.ts'
import { type CalendarSegment, type CalendarSpec, compileCalendar, walk } from '#kernel/calendar.ts'
import { type Duration, type Instant, milliseconds } from '#kernel/instant.ts'
import { due } from '#kernel/worktime.ts'
import { now } from '#web/platform/clock.ts'
import { useFormat, useSpeech } from '#web/platform/reader.ts'
import { instantOf, wallOf } from '#web/platform/wall-time.ts'
import settings from '#web/settings/Settings.module.css'
import { when } from '#web/settings/when.ts'
import { readDuration } from '#web/ui/duration.ts'
import { DateField } from '#web/ui/forms/DateField.tsx'
import { TextField } from '#web/ui/forms/TextField.tsx'
import styles from './Calendars.module.css'
import { useText } from './text.ts'

/** "If it starts … and lasts … it is due …", worked out here on every key press by the code that counts for real. */
export function TryHours({ spec }: { readonly spec: CalendarSpec }) {
  const say = useText()
  const mine = useFormat()
  const zone = zonesOf(spec)[0] ?? 'UTC'
  const there = mine.inZone(zone)
  const [start] = useState(() => wallOf(now(), zone))
  const [date, setDate] = useState(start.date)
  const [time, setTime] = useState(start.time)
  const [lasts, setLasts] = useState('8h')
  const calendar = useMemo(() => compileCalendar(spec), [spec])
  const work = lengthOf(lasts, spec)
  const from = instantOf(date, time, zone)
  const at = from === null || work === null ? null : due(calendar, from, work)
  const segments = from !== null && at !== null && at !== 'never' ? walk(calendar, from, at) : []
  return (
    <section className={settings.card}>
      <h2>{say('tryOut')}</h2>
      <div className={styles.try}>
        <DateField name={say('tryStarts')} value={date} onChange={setDate} />
        <TextField name={say('tryTime')} type="time" value={time} onChange={setTime} />
        <TextField
          name={say('tryLasts')}
          placeholder="4h, 1:30, 3wd"
          value={lasts}
          onChange={setLasts}
          error={lasts.trim() !== '' && work === null ? say('tryUnreadable', { text: lasts }) : undefined}
        />
      </div>
      <p className={styles.answer} aria-live="polite">
        {at === null ? null : at === 'never' ? (
          say('tryNever')
        ) : (
          <>
            <strong>{say('tryDue', { moment: when(there, at) })}</strong>
            {there.offset(at) === mine.offset(at) ? null : (
              <span className={settings.quiet}> {say('tryYours', { moment: when(mine, at) })}</span>
            )}
          </>
        )}
      </p>
      <Stretches segments={segments} zone={zone} />
      <p className={settings.quiet}>
        {say('tryWhere', { place: placeOf(zone) })} {say('tryLastsHint')}.
      </p>
    </section>
  )
}

const most = 14

function Stretches({
  segments,
  zone,
}: {
  readonly segments: readonly CalendarSegment[]
  readonly zone: string
}) {
  const say = useText()
  const speech = useSpeech()
  const there = speech.format.inZone(zone)
  if (segments.length === 0) return null
  const until = (from: Instant, to: Instant) =>
    there.dayKey(from) === there.dayKey(to) ? there.time(to) : when(there, to)
  return (
    <ol className={`${styles.stretches} figures`}>
      {segments.slice(0, most).map(({ from, to, open, reason }) => (
        <li key={from} data-open={open}>
          <span>{say('segOpen', { from: when(there, from), to: until(from, to) })}</span>
          <span>
            {open
              ? say('segOpenNote', { time: span(to - from, 'down', speech) })
              : reason.kind === 'holiday' && reason.name
                ? reason.name
                : say('segClosed')}
          </span>
        </li>
      ))}
      {segments.length > most ? <li>{say('segMore', { count: segments.length - most })}</li> : null}
    </ol>
  )
}

const lengthOf = (text: string, spec: CalendarSpec): Duration | null => {
  const written = readDuration(text, 'hours')
  if (!written) return null
  return milliseconds(
    written.kind === 'time' ? written.seconds * 1_000 : Math.round(written.days * workingDay(spec)),
  )
}
