import { useMe } from '#web/platform/session.ts'

/** Who adds clients; the server decides all the same. */
export const useMayAdd = (): boolean =>
  ['administrator', 'lead', 'account_manager'].includes(useMe()?.role ?? '')
