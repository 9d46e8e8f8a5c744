// Staff and clients have a program each, on the addresses that are theirs. Going over loads a page.

import { isClientsPath } from '#domain/portal/paths.ts'

export type Side = 'staff' | 'contact'

/** Whose program this page is. */
export const sideHere = (): Side =>
  document.documentElement.dataset.program === 'portal' ? 'contact' : 'staff'

/** Where somebody goes who wants to be at `wanted`: an address of the other side leads to the front of their own. */
export const placeFor = (side: Side, wanted = '/'): string => {
  const front = side === 'contact' ? '/requests' : '/'
  return isClientsPath(wanted) === (side === 'contact') ? wanted : front
}

/** Loads the other program; what follows never comes. */
export const crossTo = (side: Side, wanted?: string): Promise<never> => {
  location.replace(placeFor(side, wanted))
  return new Promise(() => {})
}
