import {
  CalendarClock,
  Check,
  Clock,
  Clock3,
  ClockAlert,
  Minus,
  Moon,
  OctagonX,
  Pause,
  TriangleAlert,
  X,
} from 'lucide-react'
import type { Look } from '#domain/sla/words.ts'
import styles from './PromiseMark.module.css'

const icons = {
  not_started: Clock,
  ok: Clock3,
  soon: ClockAlert,
  risk: TriangleAlert,
  breached: OctagonX,
  breached_paused: OctagonX,
  paused: Pause,
  met: Check,
  missed: X,
  gone: Minus,
} as const satisfies Record<Look, unknown>

/** The state's icon; a moon beside it while the calendar is closed. Says nothing by itself: words stand beside it. */
export function PromiseMark({
  look,
  asleep = false,
  planned = false,
  size = 16,
}: {
  readonly look: Look
  readonly asleep?: boolean
  readonly planned?: boolean
  readonly size?: number
}) {
  const Icon = planned && look === 'paused' ? CalendarClock : icons[look]
  return (
    <span className={styles.mark} data-look={look} aria-hidden="true">
      <Icon size={size} strokeWidth={1.75} />
      {look === 'breached_paused' ? <Pause size={size - 2} strokeWidth={1.75} /> : null}
      {asleep ? <Moon size={size - 3} strokeWidth={1.75} /> : null}
    </span>
  )
}
