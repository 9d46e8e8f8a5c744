import type { ReactNode } from 'react'
import type { ClockView } from '#domain/sla/shapes.ts'
import { HoverCard } from '#web/ui/HoverCard.tsx'
import styles from './PromiseHover.module.css'
import { WhyOf } from './WhyOf.tsx'

/** "Why then?" on hover and on focus, around a chip. Asks the server only when shown. */
export function PromiseHover({
  ticket,
  clock,
  children,
  className,
}: {
  readonly ticket: string
  readonly clock: ClockView
  readonly children: ReactNode
  readonly className?: string
}) {
  return (
    <HoverCard
      {...(className === undefined ? {} : { className })}
      card={() => (
        <div className={styles.card}>
          <WhyOf ticket={ticket} clock={clock} />
        </div>
      )}
    >
      {children}
    </HoverCard>
  )
}
