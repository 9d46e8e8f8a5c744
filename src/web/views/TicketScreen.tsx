import { useParams } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useAnswer } from '#web/platform/cache.ts'
import { useMedium } from '#web/platform/width.ts'
import { Panes } from '#web/shell/Panes.tsx'
import { useContextState } from '#web/tickets/context-state.ts'
import { TicketContext } from '#web/tickets/TicketContext.tsx'
import { TicketPane } from '#web/tickets/TicketPane.tsx'
import { useSteps } from '#web/tickets/trail.ts'
import { ListPane } from './ListPane.tsx'
import { prefetchTicket } from './queue-data.ts'

/** A ticket with the list one came from on its one side and what belongs to it on the other, as far as there is room. */
export function TicketScreen() {
  const { ticket = '' } = useParams({ strict: false })
  const number = ticket.replace(/^#/, '')
  const medium = useMedium()
  const { folded } = useContextState()
  const steps = useSteps(Number(number))
  const missing = useAnswer('tickets.get', { params: { ticket: number } }).error?.status === 404
  // The neighbours are opened next, most often.
  useEffect(() => {
    for (const next of [steps?.next, steps?.previous]) if (next) prefetchTicket(next)
  }, [steps?.next, steps?.previous])
  return (
    <Panes
      list={medium ? <ListPane current={Number(number)} /> : null}
      open={<TicketPane number={number} />}
      {...(folded || missing ? {} : { context: <TicketContext number={number} /> })}
    />
  )
}
