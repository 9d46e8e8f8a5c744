import { ask, cache } from '#web/platform/cache.ts'
import type { Booking } from './opened.ts'

const agreementPage = /^\/a\/([\w-]+)/
const clientPage = /^\/c\/([\w-]+)/
const ticketPage = /^\/t\/(\d+)/

/** Whether this page shows something that work can be booked on. */
export const isBookable = (path: string): boolean =>
  [agreementPage, clientPage, ticketPage].some(page => page.test(path))

/** What the page at this address says about whose work it is; what it shows is in the cache already. */
export async function bookingHere(path: string): Promise<Booking | null> {
  const [, agreement] = agreementPage.exec(path) ?? []
  const [, client] = clientPage.exec(path) ?? []
  const [, ticket] = ticketPage.exec(path) ?? []
  try {
    if (agreement) {
      const found = await shown(ask('agreements.get', { params: { id: agreement } }))
      const { id, name, number } = found
      const serves = found.hours !== null
      return { client: found.client, ...(serves ? { agreement: { id, name, number } } : {}) }
    }
    if (client) {
      const { id, name } = await shown(ask('clients.get', { params: { id: client } }))
      return { client: { id, name } }
    }
    if (!ticket) return null
    const {
      id,
      number,
      subject,
      client: whose,
      ...rest
    } = await shown(ask('tickets.get', { params: { ticket } }))
    return { client: whose, ticket: { id, number, subject, agreed: rest.agreement !== null } }
  } catch {
    return null
  }
}

const shown = <T>(question: {
  readonly queryKey: readonly unknown[]
  readonly queryFn: (context: { readonly signal: AbortSignal }) => Promise<T>
}): Promise<T> => cache.fetchQuery({ ...question, staleTime: Number.POSITIVE_INFINITY })
