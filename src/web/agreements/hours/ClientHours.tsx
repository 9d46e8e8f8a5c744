import { Link } from '@tanstack/react-router'
import { Hourglass } from 'lucide-react'
import { useState } from 'react'
import type { HoursGlance } from '#domain/agreements/allowance/glance.ts'
import { useAnswer } from '#web/platform/cache.ts'
import { useMinute } from '#web/platform/clock.ts'
import { Button } from '#web/ui/Button.tsx'
import { todayIn } from '../days.ts'
import { DrawOrder } from './DrawOrder.tsx'
import styles from './Hours.module.css'
import { HoursBar } from './HoursBar.tsx'
import { useText as useLeftText } from './left-text.ts'
import { openBooking } from './opened.ts'
import { useMayBook } from './rights.ts'
import { StepMark } from './StepMark.tsx'
import { standingOf } from './standing-of.ts'
import { useText } from './text.ts'
import { useHoursWords } from './words.ts'

/** The hours of one agreement on its client's page: used, left, until when, and when they would be gone. */
export function ClientHours({
  agreement,
  glance,
}: {
  readonly agreement: { readonly id: string; readonly number: number; readonly name: string }
  readonly glance: HoursGlance | null
}) {
  const say = useLeftText()
  const sayHours = useText()
  const words = useHoursWords()
  const minute = useMinute()
  // What is left is here already; how fast it goes comes a moment later, into the room it needs.
  const { data } = useAnswer('agreements.hours', { params: { id: agreement.id } })
  const current = data?.current ?? null
  const standing = current ? standingOf(current) : glance
  const today = data?.today ?? todayIn(words.format.zone, minute, words.format)
  const step = standing ? words.step(standing, data?.terms?.thresholds) : null
  const pace = current ? words.pace(current, current, today) : null
  const [next] = (current?.lapses ?? []).filter(({ on, seconds }) => on !== null && seconds > 0)
  return (
    <li className={styles.balance}>
      <Link
        to="/a/$agreement"
        params={{ agreement: String(agreement.number) }}
        search={{}}
        className={styles.heading}
        dir="auto"
      >
        {agreement.name}
      </Link>
      {standing ? (
        <>
          <span className={styles.balanceHead}>
            <span className={styles.figure}>{words.left(standing)}</span>
            {step ? <StepMark word={step} /> : null}
          </span>
          <HoursBar standing={standing} period={current} today={today} />
          <span className={styles.facts}>
            <span>{words.ends(current?.endsOn ?? glance?.endsOn ?? null, today)}</span>
            {pace ? <span>{pace}</span> : null}
            {next && next.on !== current?.endsOn ? <span>{words.lapse(next, today)}</span> : null}
          </span>
        </>
      ) : (
        <span className={styles.quiet}>{say('noneNow')}</span>
      )}
      {data && data.waiting.length > 0 ? (
        <Link to="/agreements/hours" search={{}} className={styles.quiet}>
          {sayHours('waitsHere', { count: data.waiting.length })}
        </Link>
      ) : null}
    </li>
  )
}

/** `B`: work is booked on their hours from their page. */
export function BookTheirs({ client }: { readonly client: { readonly id: string; readonly name: string } }) {
  const say = useText()
  const may = useMayBook()
  return may ? (
    <Button
      size="s"
      keys="b"
      icon={<Hourglass size={16} strokeWidth={1.75} aria-hidden="true" />}
      onClick={() => openBooking({ client })}
    >
      {say('book')}
    </Button>
  ) : null
}

/** In which order their agreements give hours, opened when somebody asks. */
export function TheirOrder({ clientId }: { readonly clientId: string }) {
  const say = useText()
  const [open, setOpen] = useState(false)
  return (
    <details className={styles.more} onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>{say('order')}</summary>
      {open ? <DrawOrder clientId={clientId} /> : null}
    </details>
  )
}
