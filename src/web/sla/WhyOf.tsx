import type { Language } from '#domain/actor.ts'
import type { ClockView } from '#domain/sla/shapes.ts'
import { useAnswer } from '#web/platform/cache.ts'
import { ErrorState } from '#web/ui/ErrorState.tsx'
import { Waiting } from '#web/ui/Skeleton.tsx'
import { WhyDue } from './WhyDue.tsx'

/** Fetches a ticket's explanations and shows the one of this clock. */
export function WhyOf({
  ticket,
  clock,
  copy,
}: {
  /** Number or id. */
  readonly ticket: string
  readonly clock: ClockView
  readonly copy?: { readonly language: Language } | null
}) {
  const { data, error, refetch } = useAnswer('tickets.promises', { params: { ticket } })
  const explanation = data?.explanations.find(
    ({ clock: { promise, cycle, match } }) =>
      promise === clock.promise && cycle === clock.cycle && match === clock.match,
  )
  if (explanation) return <WhyDue explanation={explanation} clock={clock} copy={copy ?? null} />
  if (error) return <ErrorState title={error.title} retry={() => void refetch()} />
  return <Waiting lines={4} />
}
