import type { EndpointName } from '#domain/contracts.ts'
import { refresh } from '#web/platform/cache.ts'

/** What a booking, a decision or added hours make stale. */
export const stale = [
  'agreements.hours',
  'agreements.hours_entries',
  'agreements.draws',
  'agreements.list',
  'agreements.get',
  'views.client',
  'views.client_activity',
] as const satisfies readonly EndpointName[]

export function refreshHours(): void {
  for (const name of stale) void refresh(name)
}
