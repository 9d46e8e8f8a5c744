import { refresh } from '#web/platform/cache.ts'

/** Whatever shows agreements looks again. */
export function refreshAgreements(): void {
  for (const name of [
    'agreements.list',
    'agreements.index',
    'agreements.get',
    'agreements.notices',
    'clients.get',
  ] as const)
    void refresh(name)
}
