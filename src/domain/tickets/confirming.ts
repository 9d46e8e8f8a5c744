// A client's person says that a request is done, solved by us or not: nothing more is expected of anybody.

import { type Refusal, refusal } from '#kernel/refusal.ts'
import { calledOff } from './cancelling.ts'
import { alreadyMerged } from './merging.ts'
import { type Decided, type Held, type Moment, subjectOf } from './ticket-now.ts'
import { turnTo } from './turning.ts'
import { stageOf } from './vocabulary.ts'

export const confirm = ({ ticket, history, vocabulary }: Held, moment: Moment): Decided | Refusal => {
  const refused = alreadyMerged(ticket) ?? calledOff(history)
  if (refused) return refused
  if (ticket.status.category === 'closed')
    return refusal('tickets.already_over', { params: { status: ticket.status.name } })
  return {
    subject: subjectOf(ticket),
    ...turnTo(ticket, stageOf(vocabulary, ticket.type.id, 'close'), moment.now),
    message: null,
    reply: null,
  }
}
