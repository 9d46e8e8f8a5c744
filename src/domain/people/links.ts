// Where the links in our mails lead: pages of the app. What opens them stands behind the #, which no browser sends
// to a server and no mail scanner follows; the page shows a button, and only the button uses the link up.

export type LinkKind = 'invitation' | 'sign_in' | 'reset'

const pages = {
  invitation: '/invitation',
  sign_in: '/sign-in/link',
  reset: '/password',
} as const satisfies Record<LinkKind, string>

/** How long each may lie in a mailbox, in milliseconds. */
export const goodFor = {
  invitation: 72 * 3_600_000,
  sign_in: 15 * 60_000,
  reset: 3_600_000,
} as const satisfies Record<LinkKind, number>

/** @param url the desk's public address as configured, never one that a request brought along. */
export const linkTo = (url: string, kind: LinkKind, account: string, token: string): string =>
  `${url}${pages[kind]}#account=${account}&token=${token}`

export const setupLinkTo = (url: string, token: string): string => `${url}/set-up#token=${token}`
