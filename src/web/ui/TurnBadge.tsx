import { ArrowRight, CircleSlash, Hand, Truck } from 'lucide-react'
import type { Turn } from '#kernel/terms.ts'
import styles from './TurnBadge.module.css'
import { useText } from './text.ts'

const icons = {
  us: Hand,
  client: ArrowRight,
  third_party: Truck,
  nobody: CircleSlash,
} as const satisfies Record<Turn, unknown>

/** Whose turn it is. `status`: the status's own name, shown instead of the general words. */
export function TurnBadge({ turn, status }: { readonly turn: Turn; readonly status?: string }) {
  const say = useText()
  const Icon = icons[turn]
  const words = say(`turn_${turn}`)
  return (
    <span className={styles.badge} data-turn={turn} data-tip={status ? words : undefined}>
      <Icon size={14} strokeWidth={1.75} aria-hidden="true" />
      <span>{status ?? words}</span>
      {status ? <span className="unseen">{words}</span> : null}
    </span>
  )
}
