import { Link } from '@tanstack/react-router'
import { Check, X } from 'lucide-react'
import type { Draw } from '#domain/agreements/allowance/shapes.ts'
import { instant } from '#kernel/instant.ts'
import { Button } from '#web/ui/Button.tsx'
import { GridCell } from '#web/ui/grid/VirtualGrid.tsx'
import { ZonedTime } from '#web/ui/ZonedTime.tsx'
import { dayText } from '../days.ts'
import { useText } from './text.ts'
import styles from './Waiting.module.css'
import { useHoursWords } from './words.ts'

const names = ['work', 'beyond', 'who', 'decision'] as const
export const drawColumns = names.length

/** `all`: also what its hours cover stands in the list. */
export function DrawHead({ all }: { readonly all: boolean }) {
  const say = useText()
  return names.map((name, place) => (
    <GridCell key={name} column={place + 1} heading className={styles[name]}>
      {say(name === 'beyond' && all ? 'head_hours' : `head_${name}`)}
    </GridCell>
  ))
}

const icon = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const

/** One booking on a line: what was done for whom, how much of it no hours cover, who booked it, and the word it waits for. */
export function DrawCells({
  draw,
  all,
  narrow,
  may,
  onApprove,
  onRefuse,
}: {
  readonly draw: Draw
  readonly all: boolean
  readonly narrow: boolean
  readonly may: boolean
  readonly onApprove: () => void
  readonly onRefuse: () => void
}) {
  const say = useText()
  const words = useHoursWords()
  const { ticket, note, client, saidBy, extra, seconds, by, at, on, state } = draw
  const work = (
    <>
      {ticket ? (
        <Link
          className={styles.name}
          to="/t/$ticket"
          params={{ ticket: String(ticket.number) }}
          tabIndex={-1}
          dir="auto"
        >
          #{ticket.number} {ticket.subject}
        </Link>
      ) : (
        <span className={styles.name} dir="auto">
          {note || say('unnamed')}
        </span>
      )}
      <span className={styles.second} dir="auto">
        {[client.name, ticket && note ? note : null].filter(Boolean).join(' · ')}
      </span>
    </>
  )
  const beyond = (
    <>
      <span className={styles.figure}>
        {extra > 0
          ? say(all ? 'beyondIn' : 'beyondOf', {
              extra: words.length(extra, 'up'),
              all: words.length(seconds),
            })
          : words.length(seconds)}
        {narrow && extra > 0 && !all ? <span className={styles.second}> · {say('head_beyond')}</span> : null}
      </span>
      <span className={styles.second} dir="auto">
        {saidBy ? (
          <Link to="/a/$agreement" params={{ agreement: String(saidBy.number) }} tabIndex={-1}>
            {saidBy.name}
          </Link>
        ) : extra > 0 ? (
          say('outsideHours')
        ) : (
          draw.lines.map(({ agreement }) => agreement.name).join(', ')
        )}
      </span>
    </>
  )
  const who = (
    <>
      <span dir="auto">{by?.name ?? say('byDesk')}</span>
      <span className={styles.second}>
        {dayText(on, words.format)} ·{' '}
        {words.format.dayKey(instant(at)) === on ? (
          <time dateTime={at}>{words.format.time(instant(at))}</time>
        ) : (
          <ZonedTime at={instant(at)} />
        )}
      </span>
    </>
  )
  const decision =
    state === 'waiting' && may ? (
      <span className={styles.ways}>
        <Button size="s" look="primary" tabIndex={-1} icon={<Check {...icon} />} onClick={onApprove}>
          {say('approve')}
        </Button>
        <Button size="s" tabIndex={-1} icon={<X {...icon} />} onClick={onRefuse}>
          {say('refuse')}
        </Button>
      </span>
    ) : (
      <Decided draw={draw} />
    )
  if (narrow)
    return (
      <GridCell column={1} className={styles.cardCell}>
        {work}
        {beyond}
        {who}
        {decision}
      </GridCell>
    )
  return (
    <>
      <GridCell column={1} className={styles.work}>
        {work}
      </GridCell>
      <GridCell column={2} className={styles.beyond}>
        {beyond}
      </GridCell>
      <GridCell column={3} className={styles.who}>
        {who}
      </GridCell>
      <GridCell column={4} className={styles.decision}>
        {decision}
      </GridCell>
    </>
  )
}

function Decided({ draw: { state, decidedBy, decidedAt, reason } }: { readonly draw: Draw }) {
  const say = useText()
  return (
    <>
      <span>{say(`state_${state}`)}</span>
      {decidedBy && decidedAt ? (
        <span className={styles.second}>
          {decidedBy.name} · <ZonedTime at={instant(decidedAt)} />
        </span>
      ) : null}
      {reason ? (
        <span className={styles.second} dir="auto">
          {reason}
        </span>
      ) : null}
    </>
  )
}
