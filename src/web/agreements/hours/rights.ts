import { useMe } from '#web/platform/session.ts'
import { useHasRole } from '#web/settings/roles.ts'

// The server decides all the same.

/** Whoever works on tickets books work on hours. */
export const useMayBook = (): boolean => {
  const me = useMe()
  return me?.kind === 'staff' && me.role !== 'observer'
}

/** Who says yes or no to work beyond the hours, and where hours are taken from. */
export const useMayDecide = (): boolean => useHasRole('administrator', 'lead', 'account_manager')
export const useMayOrder = useMayDecide
