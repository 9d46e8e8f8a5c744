import { useHasRole } from '#web/settings/roles.ts'

/** Who writes, renews, begins and ends agreements; the server decides all the same. */
export const useMayWrite = (): boolean => useHasRole('administrator', 'lead', 'account_manager')
