import { cache } from './cache.ts'
import { call } from './client.ts'
import { learnServerTime } from './clock.ts'
import { isAway } from './problem.ts'
import { reachable, unreachable } from './reach.ts'

// The server says what has changed; whatever on screen may show it is asked for again. Events that come close together
// are one question. After a gap in the line everything is asked for again, for we cannot know what we missed.

type Announcement = { readonly topic: string; readonly ids: readonly string[]; readonly now?: string }
type Listener = (announcement: Announcement) => void

/** Topic -> beginnings of the names of endpoints whose answers it makes stale. A topic not listed names a room. */
const stale: Readonly<Record<string, readonly string[]>> = {
  ticket: ['tickets.', 'views.', 'clients.get'],
  client: ['clients.', 'views.'],
  notification: ['notifications.'],
  person: ['people.'],
  team: ['people.'],
  policy: ['sla.', 'tickets.', 'views.'],
  clock: ['tickets.', 'views.'],
  calendar: ['calendars.', 'tickets.', 'views.'],
  outbox: ['mail.'],
  triage: ['mail.'],
  config: ['catalogue.', 'portal.'],
  agreement: ['agreements.', 'portal.'],
  mail: ['mail.'],
}

const gathering = 120
const listeners = new Set<Listener>()
let source: EventSource | null = null
let pending = new Set<string>()
let timer: number | undefined
let cut = false
const shortest = 2_000
let wait = shortest
let retry: number | undefined

/** Hears every announcement, for what is more than stale data: a bell, presence. */
export function onLive(listener: Listener): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

export function startLive(): () => void {
  if (source) return stopLive
  source = new EventSource('/api/v1/live')
  source.onopen = () => {
    reachable()
    wait = shortest
    if (cut) mark(['']) // every name begins with nothing
    cut = false
  }
  source.onerror = () => {
    cut = true
    if (navigator.onLine && source?.readyState === EventSource.CONNECTING) unreachable()
    // A browser gives up on anything but a broken line: a proxy's error page, or an ended session.
    if (source?.readyState === EventSource.CLOSED) again()
  }
  source.onmessage = event => hear(JSON.parse(event.data as string) as Announcement)
  return stopLive
}

export function stopLive(): void {
  source?.close()
  source = null
  clearTimeout(retry)
  wait = shortest
}

/** Asks who we are, later and later: if nobody any more, that call ends the session here; else the stream goes on. */
function again(): void {
  source?.close()
  source = null
  retry = window.setTimeout(() => {
    call('people.me').then(startLive, (error: unknown) => {
      if (isAway(error)) again()
    })
  }, wait)
  wait = Math.min(wait * 2, 30_000)
}

function hear(announcement: Announcement): void {
  const { topic, now } = announcement
  if (now !== undefined) learnServerTime(Date.parse(now), Date.now(), Date.now())
  if (topic === 'resync') mark([''])
  else if (topic !== 'hello') mark(stale[topic] ?? [`${topic}s.`, `${topic}.`])
  for (const listener of listeners) listener(announcement)
}

function mark(beginnings: readonly string[]): void {
  for (const beginning of beginnings) pending.add(beginning)
  if (timer !== undefined) return
  timer = window.setTimeout(() => {
    timer = undefined
    const marked = [...pending]
    pending = new Set()
    void cache.invalidateQueries({
      predicate: ({ queryKey: [name] }) =>
        typeof name === 'string' && marked.some(beginning => name.startsWith(beginning)),
    })
  }, gathering)
}
