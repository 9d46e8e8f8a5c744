import { Link } from '@tanstack/react-router'
import { Hourglass } from 'lucide-react'
import type { Draw } from '#domain/agreements/allowance/shapes.ts'
import { instant } from '#kernel/instant.ts'
import { ZonedTime } from '#web/ui/ZonedTime.tsx'
import { dayText } from '../days.ts'
import styles from './Hours.module.css'
import { useText } from './text.ts'
import { useHoursWords } from './words.ts'

/** What a booking was about: the ticket, the note, the day, who booked it. */
export function DrawWords({ draw, links = true }: { readonly draw: Draw; readonly links?: boolean }) {
  const say = useText()
  const { format } = useHoursWords()
  const { ticket, note, by, at, on } = draw
  const about = ticket ? `#${ticket.number} ${ticket.subject}` : note || say('unnamed')
  return (
    <span className={styles.what}>
      {ticket && links ? (
        <Link to="/t/$ticket" params={{ ticket: String(ticket.number) }} dir="auto">
          {about}
        </Link>
      ) : (
        <span dir="auto">{about}</span>
      )}
      {ticket && note ? (
        <span className={styles.quiet} dir="auto">
          {note}
        </span>
      ) : null}
      <span className={styles.quiet}>
        {dayText(on, format)}
        {by ? ` · ${by.name}` : ''}
        {' · '}
        {format.dayKey(instant(at)) === on ? (
          <time dateTime={at}>{format.time(instant(at))}</time>
        ) : (
          <ZonedTime at={instant(at)} />
        )}
      </span>
    </span>
  )
}

/** Where it was taken from, a line each, with the rule that chose it; and what no agreement had left. */
export function DrawnFrom({ draw }: { readonly draw: Draw }) {
  const say = useText()
  const words = useHoursWords()
  return (
    <ul className={styles.notes}>
      {draw.lines.map(({ agreement, seconds, rule }) => (
        <li key={`${agreement.id} ${rule}`}>
          {say('takes', { length: words.length(seconds), name: agreement.name })}
          <span className={styles.quiet}>
            {' · '}
            {say(rule === 'own' && draw.ticket === null ? 'rule_chosen' : `rule_${rule}`)}
          </span>
        </li>
      ))}
      {draw.extra > 0 ? <Beyond draw={draw} /> : null}
      {draw.state === 'taken_back' && draw.reason ? <li dir="auto">{draw.reason}</li> : null}
    </ul>
  )
}

function Beyond({ draw }: { readonly draw: Draw }) {
  const say = useText()
  const words = useHoursWords()
  const { state, extra, decidedBy, decidedAt, reason } = draw
  const length = words.length(extra, 'up')
  if (state === 'waiting')
    return (
      <li>
        <span className={styles.waits}>
          <Hourglass size={14} strokeWidth={1.75} aria-hidden="true" />
          {say('extra_ask', { length })}
        </span>
      </li>
    )
  if ((state === 'approved' || state === 'refused') && decidedBy && decidedAt)
    return (
      <li>
        {length}{' '}
        {say('decidedBy', {
          state: say(`state_${state}`),
          name: decidedBy.name,
          moment: `${words.format.day(instant(decidedAt))} ${words.format.time(instant(decidedAt))}`,
        })}
        {reason ? <span dir="auto"> · {reason}</span> : null}
      </li>
    )
  return <li>{say(state === 'refused' ? 'extra_refuseOutside' : 'extra_allow', { length })}</li>
}
