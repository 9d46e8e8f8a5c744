import type { HoursOf } from '#domain/agreements/allowance/shapes.ts'
import styles from './Hours.module.css'
import { HoursBar } from './HoursBar.tsx'
import { StepMark } from './StepMark.tsx'
import { standingOf } from './standing-of.ts'
import { useHoursWords } from './words.ts'

type Current = NonNullable<HoursOf['current']>

/** `31:15 of 40:00 left · ends 30 Nov · at this pace empty 28 Nov`, and the same as a bar. */
export function Balance({
  current,
  thresholds,
  today,
}: {
  readonly current: Current
  readonly thresholds?: readonly number[] | undefined
  readonly today: string
}) {
  const words = useHoursWords()
  const standing = standingOf(current)
  const step = words.step(standing, thresholds)
  const pace = words.pace(current, current, today)
  return (
    <div className={styles.balance}>
      <p className={styles.balanceHead}>
        <span className={styles.left}>{words.left(standing)}</span>
        {step ? <StepMark word={step} /> : null}
      </p>
      <HoursBar
        standing={standing}
        period={current}
        today={today}
        {...(thresholds === undefined ? {} : { thresholds })}
      />
      <p className={styles.facts}>
        <span>{words.ends(current.endsOn, today)}</span>
        {pace ? <span>{pace}</span> : null}
      </p>
    </div>
  )
}
