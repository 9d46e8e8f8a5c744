import { endpoints } from 'virtual:endpoints'
import type { Contracts, EndpointName } from '#domain/contracts.ts'
import type { ReplyOf, RequestOf } from '#domain/endpoint.ts'
import { learnServerTime } from './clock.ts'
import { say } from './frame.ts'
import { type FieldError, type Problem, problem } from './problem.ts'
import { reachable, unreachable } from './reach.ts'

type Given<R> = {
  [K in keyof R as R[K] extends undefined ? never : K]: R[K]
}

/** What a call takes: the contract's params, query and body, where it has them. */
export type Input<N extends EndpointName> = Given<RequestOf<Contracts[N]>>
export type Reply<N extends EndpointName> = ReplyOf<Contracts[N]>

/** How it is sent. */
export type Sending = {
  /** For what a phone or a second press may repeat: one UUID per intention. */
  readonly idempotencyKey?: string
  readonly signal?: AbortSignal
}

// Inputs with every part optional may be left out.
type Arguments<N extends EndpointName> =
  Record<string, never> extends Input<N>
    ? [input?: Input<N>, sending?: Sending]
    : [input: Input<N>, sending?: Sending]

let csrf: string | null = null
let onSignedOut: () => void = () => {}

/** The token of the current session; comes with `people.me` and every sign-in. */
export const setCsrf = (token: string | null): void => {
  csrf = token
}
export const whenSignedOut = (act: () => void): void => {
  onSignedOut = act
}

/**
 * Calls an endpoint by its name. Gives the typed reply or throws a `Problem`: the server's refusal in the reader's
 * words, `offline` when this device has no network, `unreachable` when the server does not answer.
 */
export async function call<N extends EndpointName>(
  name: N,
  ...[input, sending]: Arguments<N>
): Promise<Reply<N>> {
  const { params, query, body } = (input ?? {}) as Parts
  const [method, path] = endpoints[name] ?? ['GET', '/']
  const form = body instanceof FormData
  const response = await send(`/api/v1${fill(path, params)}${search(query)}`, {
    method,
    headers: {
      accept: 'application/json',
      ...(isAlone() ? { 'x-accord-background': '1' } : {}),
      ...(body === undefined || form ? {} : { 'content-type': 'application/json' }),
      ...(csrf === null || method === 'GET' ? {} : { 'x-csrf-token': csrf }),
      ...(sending?.idempotencyKey ? { 'idempotency-key': sending.idempotencyKey } : {}),
    },
    ...(body === undefined ? {} : { body: form ? body : JSON.stringify(body) }),
    ...(sending?.signal ? { signal: sending.signal } : {}),
    credentials: 'same-origin',
    cache: 'no-store',
  })
  if (!response.ok) throw await refusalOf(response)
  return (response.status === 204 ? {} : await response.json()) as Reply<N>
}

// What a page asks by itself must not keep a session alive that nobody uses: only a person's hand does.
let touched = Date.now()
const isAlone = (): boolean => Date.now() - touched > 60_000
for (const kind of ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const)
  globalThis.addEventListener?.(kind, () => (touched = Date.now()), { capture: true, passive: true })

type Parts = {
  readonly params?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, unknown>>
  readonly body?: unknown
}

async function send(url: string, init: RequestInit): Promise<Response> {
  const sent = Date.now()
  try {
    const response = await fetch(url, init)
    // A proxy in front of a dead server answers in its stead.
    if (response.status === 502 || response.status === 504) throw new TypeError('no answer')
    reachable()
    const date = Date.parse(response.headers.get('date') ?? '')
    if (Number.isFinite(date)) learnServerTime(date, sent, Date.now())
    return response
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    const code = navigator.onLine ? 'unreachable' : 'offline'
    if (code === 'unreachable') unreachable()
    throw problem({ code, status: 0, title: say(code) })
  }
}

async function refusalOf(response: Response): Promise<Problem> {
  const told = (await response.json().catch(() => ({}))) as Partial<Problem> & {
    readonly errors?: readonly FieldError[]
  }
  if (response.status === 401 && told.code === 'unauthenticated') onSignedOut()
  return problem({
    code: told.code ?? 'fault',
    status: response.status,
    title: told.title ?? say('fault'),
    ...(told.params ? { params: told.params } : {}),
    ...(told.errors ? { fields: told.errors } : {}),
  })
}

const fill = (path: string, params: Parts['params']) =>
  path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params?.[name] ?? ''))

function search(query: Parts['query']): string {
  const words = new URLSearchParams()
  for (const [name, value] of Object.entries(query ?? {}))
    if (value !== undefined && value !== null)
      for (const one of Array.isArray(value) ? value : [value]) words.append(name, String(one))
  const text = words.toString()
  return text && `?${text}`
}
