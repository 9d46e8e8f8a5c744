import { CalendarDays } from 'lucide-react'
import { type KeyboardEvent, lazy, Suspense, useEffect, useRef, useState } from 'react'
import { now } from '#web/platform/clock.ts'
import { useFormat } from '#web/platform/reader.ts'
import { IconButton } from '../IconButton.tsx'
import { useText } from './day-text.ts'
import { daysOn, monthsOn, plainDay, readDay, unreadable, writeDay } from './reading-day.ts'
import { TextField, type TextFieldProps } from './TextField.tsx'

const loadMonth = () => import('./Month.tsx')
const Month = lazy(() => loadMonth().then(file => ({ default: file.Month })))

/**
 * A day, written as the reader writes days and shown with its day of the week: `1 jan 2027`, `1/1/2027`, `2027-01-01`,
 * `tomorrow`, `+12m`. The browser's own field speaks the browser's language and not the reader's. Up and down move it a
 * day, page up and down a month, Alt and down opens a month to choose from. `onChange` hears every readable change, ''
 * when it is emptied; what cannot be read is explained on leaving, with what stays in force.
 */
export function DateField({
  value,
  onChange,
  from,
  last = false,
  zone,
  ...field
}: Omit<
  TextFieldProps,
  | 'value'
  | 'onChange'
  | 'type'
  | 'inputMode'
  | 'icon'
  | 'trailing'
  | 'maxLength'
  | 'onBlur'
  | 'onKeyDown'
  | 'ref'
> & {
  /** `2027-01-31`, or '' for none. */
  readonly value: string
  readonly onChange: (day: string) => void
  /** What a length is counted from, if not today. */
  readonly from?: string
  /** It is the last day of something: twelve months from 1 Jan end on 31 Dec. */
  readonly last?: boolean
  /** Where today is today, if not with the reader. */
  readonly zone?: string
}) {
  const say = useText()
  const reader = useFormat()
  const format = zone === undefined ? reader : reader.inZone(zone)
  const today = format.dayKey(now())
  const counting = { today, last, ...(from ? { from } : {}) }
  const shown = value === '' ? '' : writeDay(value, format)
  const [text, setText] = useState(shown)
  const [left, setLeft] = useState(true)
  const [open, setOpen] = useState(false)
  const anchor = useRef<HTMLDivElement>(null)
  const read = readDay(text, format.locale, counting)
  // What is being typed stays as it is typed, as long as it means the day that is held.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another day or another reader's language
  useEffect(() => {
    if (left || (read ?? '') !== value) setText(shown)
  }, [value, shown])

  const take = (day: string) => {
    setText(writeDay(day, format))
    onChange(day)
  }
  const type = (next: string) => {
    setText(next)
    setLeft(false)
    const day = readDay(next, format.locale, counting)
    if (day === unreadable || isOnItsWay(next)) return
    if ((day ?? '') !== value) onChange(day ?? '')
  }
  const leave = () => {
    setLeft(true)
    if (read === unreadable) return
    if ((read ?? '') !== value) onChange(read ?? '')
    setText(read === null ? '' : writeDay(read, format))
  }
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Enter') return leave()
    const by = steps[event.key]
    if (!by || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    if (event.altKey) return setOpen(true)
    const start = read === null || read === unreadable ? null : read
    take(start === null ? today : by.days ? daysOn(start, by.days) : monthsOn(start, by.months))
  }
  const example = plainDay(`${Number(today.slice(0, 4)) + 1}-01-31`, format)
  const wrong =
    left && read === unreadable
      ? value === ''
        ? say('unreadable', { text, example })
        : say('unreadableStays', { text, example, day: shown })
      : undefined
  return (
    <div ref={anchor}>
      <TextField
        {...field}
        error={wrong ?? field.error}
        value={text}
        placeholder={field.placeholder ?? say('placeholder', { example })}
        onChange={type}
        onBlur={leave}
        onKeyDown={press}
        autoComplete="off"
        aria-keyshortcuts="Alt+ArrowDown"
        onFocus={event => event.currentTarget.select()}
        trailing={
          <IconButton
            size="s"
            tabIndex={-1}
            disabled={field.disabled}
            name={say('openCalendar')}
            keys="alt+down"
            icon={<CalendarDays size={16} strokeWidth={1.75} />}
            aria-haspopup="dialog"
            aria-expanded={open}
            onPointerEnter={() => void loadMonth()}
            onClick={() => setOpen(!open)}
          />
        }
      />
      {open ? (
        <Suspense fallback={null}>
          <Month
            anchor={anchor}
            value={read === null || read === unreadable ? null : read}
            today={today}
            onChoose={day => {
              take(day)
              setLeft(true)
              setOpen(false)
            }}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      ) : null}
    </div>
  )
}

/** `1/1/20` may become 2027: a short year counts once the field is left. */
const isOnItsWay = (text: string): boolean =>
  !/^\d{4}/.test(text) && /(\d\D+\d+|\p{L})\D+\d{2}$/u.test(text.trim())

const steps: Readonly<Record<string, { readonly days: number; readonly months: number }>> = {
  ArrowUp: { days: 1, months: 0 },
  ArrowDown: { days: -1, months: 0 },
  PageUp: { days: 0, months: 1 },
  PageDown: { days: 0, months: -1 },
}
