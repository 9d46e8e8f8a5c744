import type { ClockView } from '#domain/sla/shapes.ts'
import type { Look } from '#domain/sla/words.ts'
import styles from './PromiseBar.module.css'

/** How much of the target is used: solid, hatched while paused, thin while asleep, past the flag when over. */
export function PromiseBar({ clock, look }: { readonly clock: ClockView; readonly look: Look }) {
  const share = clock.target > 0 ? clock.used / clock.target : 0
  const shown = look === 'breached' && share < 1 ? 1 : share
  const whole = Math.max(1, shown)
  return (
    <span className={styles.bar} data-look={look} data-asleep={clock.asleep || undefined} aria-hidden="true">
      <span className={styles.used} style={{ inlineSize: `${(Math.min(shown, 1) / whole) * 100}%` }} />
      {shown > 1 ? (
        <span className={styles.over} style={{ inlineSize: `${((shown - 1) / whole) * 100}%` }} />
      ) : null}
    </span>
  )
}
