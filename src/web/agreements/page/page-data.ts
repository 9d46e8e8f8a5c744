import type { z } from 'zod'
import type { Agreement, agreementChanges } from '#domain/agreements/shapes.ts'
import { ask, cache, useChange } from '#web/platform/cache.ts'
import { call } from '#web/platform/client.ts'
import { say } from './text.ts'

/** What a change to an agreement makes stale. */
export const touched = [
  'agreements.get',
  'agreements.list',
  'agreements.notices',
  'agreements.index',
  'agreements.hours',
] as const

export const prefetch = (number: number): void =>
  void cache.prefetchQuery({
    ...ask('agreements.get', { params: { id: String(number) } }),
    staleTime: 30_000,
  })

type Changes = Omit<z.input<typeof agreementChanges>, 'base'>

/** Small things change at once, with undo; there is no button to forget. */
export function useKeep(agreement: Agreement): (changes: Changes, back?: Changes) => void {
  const change = useChange()
  const keep = (changes: Changes, base: number, back?: Changes): void =>
    void change({
      send: () => call('agreements.change', { params: { id: agreement.id }, body: { base, ...changes } }),
      touches: touched,
      told: reply => ({
        text: say('saved'),
        ...(back ? { undo: () => keep(back, reply.version) } : {}),
      }),
    })
  return (changes, back) => keep(changes, agreement.version, back)
}
