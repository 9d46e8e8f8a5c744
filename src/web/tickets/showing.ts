import { cache } from '#web/platform/cache.ts'
import type { TicketDetail } from './handle.ts'

// A change is on screen before the server has answered: wherever a cached answer holds one of these tickets (the page,
// every page of every queue), its fields are replaced. Taking it back puts the very same answers in place again.

export type Patch = Partial<
  Pick<
    TicketDetail,
    | 'version'
    | 'subject'
    | 'status'
    | 'type'
    | 'severity'
    | 'urgency'
    | 'priority'
    | 'service'
    | 'assignee'
    | 'team'
    | 'requester'
    | 'tags'
    | 'cc'
    | 'snoozedUntil'
    | 'watching'
    | 'drafts'
  >
> & {
  /** Of a row in a list: whether something is being written. */
  readonly draft?: boolean
}

const holders = new Set(['tickets.get', 'views.queue'])

/** `patch` is asked per ticket. Returns how to take it back. */
export function showOnScreen(
  ids: readonly string[],
  patch: (ticket: { readonly id: string }) => Patch,
): () => void {
  const wanted = new Set(ids)
  const before = cache.getQueriesData<unknown>({
    predicate: ({ queryKey: [name] }) => typeof name === 'string' && holders.has(name),
  })
  for (const [key, answer] of before) {
    const after = patched(answer, wanted, patch)
    if (after !== answer) cache.setQueryData(key, after)
  }
  return () => {
    for (const [key, answer] of before) cache.setQueryData(key, answer)
  }
}

type Identified = { readonly id: string }
type Listing = { readonly items: readonly Identified[] }
type Paged = { readonly pages: readonly unknown[] }

function patched(
  answer: unknown,
  wanted: ReadonlySet<string>,
  patch: (ticket: Identified) => Patch,
): unknown {
  if (typeof answer !== 'object' || answer === null) return answer
  if ('pages' in answer) {
    const { pages } = answer as Paged
    const next = pages.map(page => patched(page, wanted, patch))
    return next.some((page, place) => page !== pages[place]) ? { ...answer, pages: next } : answer
  }
  if ('items' in answer) {
    const { items } = answer as Listing
    if (!items.some(item => wanted.has(item.id))) return answer
    return { ...answer, items: items.map(item => (wanted.has(item.id) ? fieldsOf(item, patch(item)) : item)) }
  }
  if ('id' in answer && wanted.has((answer as Identified).id))
    return { ...answer, ...patch(answer as Identified) }
  return answer
}

/** Only the fields a row has; a row does not grow what only the page shows. */
const fieldsOf = (item: Identified, patch: Patch): Identified => ({
  ...item,
  ...Object.fromEntries(Object.entries(patch).filter(([field]) => field in item)),
})
