import type { z } from 'zod'
import type { hoursForClient } from '#domain/agreements/allowance/glance.ts'
import { useMinute } from '#web/platform/clock.ts'
import { todayIn } from '../days.ts'
import { HoursBar } from './HoursBar.tsx'
import styles from './HoursLeft.module.css'
import { useHoursWords } from './words.ts'

/** What is left of the hours of an agreement, for the client it is agreed with. */
export function HoursLeft({ hours }: { readonly hours: z.infer<typeof hoursForClient> }) {
  const words = useHoursWords()
  const today = todayIn(words.format.zone, useMinute(), words.format)
  return (
    <div className={styles.hours}>
      <p className={styles.line}>
        <strong>{words.left(hours)}</strong>
        <span className={styles.quiet}>{words.ends(hours.endsOn, today)}</span>
      </p>
      <HoursBar standing={hours} today={today} />
    </div>
  )
}
