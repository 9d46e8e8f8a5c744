import {
  QueryClient,
  type QueryKey,
  type UseQueryResult,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import { useCallback } from 'react'
import type { EndpointName } from '#domain/contracts.ts'
import { toast } from '#web/ui/toasts.ts'
import { call, type Input, type Reply, type Sending } from './client.ts'
import { asProblem, isAway, isProblem, type Problem } from './problem.ts'

// What this device knows, shown at once and refreshed behind it. A query's key is the endpoint's name and its input,
// so whoever asks the same thing shares one answer, and a live event can say what has gone stale.

export const cache = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      gcTime: 30 * 60_000,
      retry: (failures, error) => isAway(error) && failures < 3,
      retryDelay: failures => Math.min(1_000 * 2 ** failures, 15_000),
      refetchOnWindowFocus: true,
      // We know the difference between "no network" and "no answer" ourselves, and try either way.
      networkMode: 'always',
    },
    mutations: { networkMode: 'always' },
  },
})

export const keyOf = <N extends EndpointName>(name: N, input?: Input<N>): QueryKey =>
  input === undefined ? [name] : [name, input]

type Asked<N extends EndpointName> = {
  readonly queryKey: QueryKey
  readonly queryFn: (context: { readonly signal: AbortSignal }) => Promise<Reply<N>>
}

/** For `useQuery` and `cache.prefetchQuery`: `ask('tickets.get', { params: { ticket: '4812' } })`. */
export const ask = <N extends EndpointName>(name: N, input?: Input<N>): Asked<N> => ({
  queryKey: keyOf(name, input),
  // An endpoint's input is optional exactly when the caller could leave it out above.
  queryFn: ({ signal }) => (call as Calls)(name, input, { signal }) as Promise<Reply<N>>,
})
type Calls = (name: EndpointName, input: unknown, sending: Sending) => Promise<unknown>

/** An endpoint's answer: cached at once if there is one, then fresh. `enabled: false` waits. */
export function useAnswer<N extends EndpointName>(
  name: N,
  input?: Input<N>,
  options: { readonly enabled?: boolean; readonly staleTime?: number; readonly keepPrevious?: boolean } = {},
): UseQueryResult<Reply<N>, Problem> {
  const { enabled, staleTime, keepPrevious } = options
  return useQuery<Reply<N>, Problem>({
    ...ask(name, input),
    ...(enabled === undefined ? {} : { enabled }),
    ...(staleTime === undefined ? {} : { staleTime }),
    ...(keepPrevious ? { placeholderData: (before: Reply<N> | undefined) => before } : {}),
  })
}

/** Everything an endpoint has answered is asked for again, if it is on screen. No name: everything. */
export const refresh = (name?: EndpointName): Promise<void> =>
  cache.invalidateQueries(name === undefined ? {} : { queryKey: [name] })

/** Changes what the cache holds of an endpoint's answer; the returned function puts it back as it was. */
export function edit<N extends EndpointName>(
  name: N,
  change: (answer: Reply<N>) => Reply<N>,
  input?: Input<N>,
): () => void {
  const before = cache.getQueriesData<Reply<N>>({ queryKey: keyOf(name, input) })
  cache.setQueriesData<Reply<N>>({ queryKey: keyOf(name, input) }, answer =>
    answer === undefined ? answer : change(answer),
  )
  return () => {
    for (const [key, answer] of before) cache.setQueryData(key, answer)
  }
}

/** One change, on screen before the server has answered. */
export type Change<T> = {
  /** Shows it in the cache; what it returns takes it back if the server refuses. */
  readonly show?: () => () => void
  readonly send: () => Promise<T>
  /** Refusals to handle where they belong (a form, a conflict); return true when it was. */
  readonly refused?: (problem: Problem) => boolean
  readonly done?: (reply: T) => void
  /** Says what was done, with undo if there is one. */
  readonly told?: (reply: T) => { readonly text: string; readonly undo?: () => void } | null
  /** What to ask for again afterwards. */
  readonly touches?: readonly EndpointName[]
}

/** Makes changes: optimistic, rolled back visibly, undoable. Resolves to the reply, or null when it was refused. */
export function useChange(): <T>(change: Change<T>) => Promise<T | null> {
  const client = useQueryClient()
  return useCallback(
    async change => {
      if (change.touches)
        await Promise.all(change.touches.map(name => client.cancelQueries({ queryKey: [name] })))
      const takeBack = change.show?.()
      try {
        const reply = await change.send()
        const told = change.told?.(reply)
        if (told) toast(told)
        change.done?.(reply)
        return reply
      } catch (error) {
        takeBack?.()
        const found = asProblem(error)
        if (!isProblem(error)) console.error(error)
        if (!change.refused?.(found)) toast({ text: found.title, tone: 'problem' })
        return null
      } finally {
        for (const name of change.touches ?? []) void client.invalidateQueries({ queryKey: [name] })
      }
    },
    [client],
  )
}
