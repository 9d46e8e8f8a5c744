import { Plus, X } from 'lucide-react'
import { useState } from 'react'
import { now } from '#web/platform/clock.ts'
import { useFormat } from '#web/platform/reader.ts'
import { instantOf } from '#web/platform/wall-time.ts'
import settings from '#web/settings/Settings.module.css'
import { Button } from '#web/ui/Button.tsx'
import { DateField } from '#web/ui/forms/DateField.tsx'
import { TextField } from '#web/ui/forms/TextField.tsx'
import { IconButton } from '#web/ui/IconButton.tsx'
import { BandsField } from './BandsField.tsx'
import styles from './Calendars.module.css'
import type { DayOff } from './draft.ts'
import { useText } from './text.ts'
import { YearStrip } from './YearStrip.tsx'

/** Holidays, half days, extra openings: what replaces the week on a date. Days gone by are folded away. */
export function DaysOff({
  off,
  zone,
  faultAt,
  onChange,
}: {
  readonly off: readonly DayOff[]
  readonly zone: string
  readonly faultAt: (place: string) => string | undefined
  readonly onChange: (off: readonly DayOff[]) => void
}) {
  const say = useText()
  const there = useFormat().inZone(zone)
  const [showPast, setShowPast] = useState(false)
  const today = there.dayKey(now())
  const past = off.filter(({ date }) => date < today)
  const shown = showPast ? off : off.filter(({ date }) => date >= today)
  const set = (date: string, change: Partial<DayOff>) =>
    onChange(off.map(day => (day.date === date ? { ...day, ...change } : day)))
  const nameOf = (date: string): string => {
    const noon = instantOf(date, '12:00', 'UTC')
    const utc = there.inZone('UTC')
    return noon === null ? date : `${utc.weekday(noon)} ${utc.date(noon)}`
  }
  return (
    <section className={settings.card}>
      <h2>{say('daysOff')}</h2>
      <p className={settings.quiet}>{say('daysOffText')}</p>
      <YearStrip off={off} today={today} />
      {past.length > 0 ? (
        <p className={settings.quiet}>
          {say('past', { count: past.length })}{' '}
          <Button size="s" look="quiet" aria-expanded={showPast} onClick={() => setShowPast(!showPast)}>
            {say(showPast ? 'hidePast' : 'showPast')}
          </Button>
        </p>
      ) : null}
      {off.length === 0 ? <p className={settings.quiet}>{say('noDaysOff')}</p> : null}
      {shown.length > 0 ? (
        <ul className={styles.off}>
          {shown.map(day => (
            <li key={day.date} className={styles.offDay}>
              <span className={styles.offDate}>{nameOf(day.date)}</span>
              <TextField
                name={`${say('dayName')}, ${nameOf(day.date)}`}
                unnamed
                value={day.name}
                onChange={name => set(day.date, { name })}
                maxLength={120}
              />
              <BandsField
                name={`${say('dayHours')}, ${nameOf(day.date)}`}
                unnamed
                placeholder={say('closed')}
                value={day.hours}
                onChange={hours => set(day.date, { hours })}
                error={faultAt(day.date)}
              />
              <IconButton
                name={say('removeDay', { date: nameOf(day.date) })}
                icon={<X size={16} strokeWidth={1.75} />}
                onClick={() => onChange(off.filter(({ date }) => date !== day.date))}
              />
            </li>
          ))}
        </ul>
      ) : null}
      <NewDay
        taken={off.map(({ date }) => date)}
        onAdd={day => onChange([...off, day].sort((a, b) => (a.date < b.date ? -1 : 1)))}
      />
    </section>
  )
}

function NewDay({
  taken,
  onAdd,
}: {
  readonly taken: readonly string[]
  readonly onAdd: (day: DayOff) => void
}) {
  const say = useText()
  const [date, setDate] = useState('')
  const [name, setName] = useState('')
  const [hours, setHours] = useState('')
  const [asked, setAsked] = useState(false)
  const fault = taken.includes(date)
    ? say('dateTaken')
    : asked && date === ''
      ? say('dateMissing')
      : undefined
  const add = () => {
    setAsked(true)
    if (date === '' || taken.includes(date)) return
    onAdd({ date, name, hours })
    setDate('')
    setName('')
    setHours('')
    setAsked(false)
  }
  return (
    <form
      className={styles.newDay}
      noValidate
      onSubmit={event => {
        event.preventDefault()
        add()
      }}
    >
      <DateField name={say('date')} value={date} onChange={setDate} error={fault} />
      <TextField
        name={say('dayName')}
        placeholder={say('dayNamePlaceholder')}
        value={name}
        onChange={setName}
        maxLength={120}
      />
      <TextField name={say('dayHours')} placeholder={say('closed')} value={hours} onChange={setHours} />
      <Button type="submit" icon={<Plus size={16} strokeWidth={1.75} />} aria-label={say('addDay')}>
        {say('addThisDay')}
      </Button>
    </form>
  )
}
