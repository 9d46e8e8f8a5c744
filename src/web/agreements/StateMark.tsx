import { CalendarClock, CircleCheck, CirclePause, CircleStop, CircleX, PencilLine } from 'lucide-react'
import type { AgreementState } from '#domain/agreements/terms-shapes.ts'
import styles from './Agreements.module.css'
import { useText } from './text.ts'

const icons = {
  draft: PencilLine,
  planned: CalendarClock,
  active: CircleCheck,
  suspended: CirclePause,
  ended: CircleStop,
  cancelled: CircleX,
} as const satisfies Record<AgreementState, unknown>

/** The state as icon and word; hue says nothing. */
export function StateMark({ state }: { readonly state: AgreementState }) {
  const say = useText()
  const Icon = icons[state]
  return (
    <span className={styles.state} data-state={state}>
      <Icon size={14} strokeWidth={1.75} aria-hidden="true" />
      {say(`state_${state}`)}
    </span>
  )
}
