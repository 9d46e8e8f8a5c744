import { lazy, type ReactNode, Suspense } from 'react'
import type { ClockView } from '#domain/sla/shapes.ts'
import { HoverCard } from '#web/ui/HoverCard.tsx'
import { Waiting } from '#web/ui/Skeleton.tsx'
import styles from './PromiseHover.module.css'

// The words of why and the strip come with the first look at them.
const WhyOf = lazy(() => import('./WhyOf.tsx').then(file => ({ default: file.WhyOf })))

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
          <Suspense fallback={<Waiting lines={4} />}>
            <WhyOf ticket={ticket} clock={clock} />
          </Suspense>
        </div>
      )}
    >
      {children}
    </HoverCard>
  )
}
