// Tickets: requests, their conversation, whose turn it is. What other rooms and the house use of them.

import { ticketsEvents } from '#domain/tickets/events.ts'
import type { Desk, Room } from '#server/platform/desk.ts'
import { retargetOpen } from '#server/sla/index.ts'
import { aroundRoutes } from './routes/around.ts'
import { readingRoutes } from './routes/reading.ts'
import { settlingRoutes } from './routes/settling.ts'
import { writingRoutes } from './routes/writing.ts'
import { ticketSide } from './ticket-side.ts'

export { changeTicket } from './actions/changing.ts'
export { confirmTicket } from './actions/confirming.ts'
export {
  type OpenedAnswer,
  type OpenInput,
  type OpeningState,
  openingStates,
  openTicket,
} from './actions/opening.ts'
export {
  type ReceivedAnswer,
  type ReceiveInput,
  type ReceivingState,
  receiveMessage,
  receivingStates,
} from './actions/receiving.ts'
export { type NoteInput, type ReplyInput, reply, writeNote } from './actions/writing.ts'
export { noteAnswered } from './outside.ts'
export { seedTickets } from './seeding.ts'
export { outsideSentence } from './showing/outside.ts'
export { findOwnRequest, showOwnRequest } from './showing/own.ts'
export { withoutAgreement } from './store/coverage.ts'
export { historyOf, ticketSide } from './ticket-side.ts'
export { type HouseWords, vocabularyOf } from './vocabulary.ts'

export const ticketsRoom: Room = {
  name: 'tickets',
  events: ticketsEvents,
  routes: (desk: Desk) => ({
    ...readingRoutes(desk),
    ...writingRoutes(desk),
    ...settlingRoutes(desk),
    ...aroundRoutes(desk),
  }),
  jobs: {
    'tickets.retarget': (desk, payload) => retargetOpen(desk, payload, ticketSide(desk)),
  },
}
