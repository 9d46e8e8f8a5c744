// Which words are fetched together in a language other than English. English comes with the code that says it; of
// every other language a screen fetches the few files it needs, and the rest when nothing else is going on.

import { isClientsPath } from '#domain/portal/paths.ts'

export const groups = ['frame', 'desk', 'door', 'portal', 'clients', 'agreements', 'settings'] as const
export type Group = (typeof groups)[number]

/** Namespaces by group; the folders `nl`, `fr`, `es` and `ru` beside this file hold the same. The rest are settings. */
const named: Readonly<Record<Exclude<Group, 'agreements' | 'settings'>, readonly string[]>> = {
  frame: ['keys', 'promise', 'shell', 'ui'],
  desk: ['day', 'queue', 'ticket'],
  door: ['door', 'roles'],
  portal: ['portal'],
  clients: ['clientpage', 'clients', 'onboarding'],
}

export const groupOf = (namespace: string): Group =>
  /^agreement|^hours-|^outside-/.test(namespace)
    ? 'agreements'
    : (groups.find(group => group in named && named[group as keyof typeof named].includes(namespace)) ??
      'settings')

/** What the screen at this address will say, so that its words come beside its code and not after it. */
export const groupAt = (path: string): Group =>
  isClientsPath(path) ? 'portal' : (starts.find(([start]) => path.startsWith(start))?.[1] ?? 'desk')

const starts: readonly (readonly [string, Group])[] = [
  ['/requests', 'portal'],
  ['/ask', 'portal'],
  ['/settings', 'settings'],
  ['/a', 'agreements'],
  ['/c', 'clients'],
  ['/notifications', 'settings'],
  ['/sign-in', 'door'],
  ['/set-up', 'door'],
  ['/invitation', 'door'],
  ['/password', 'door'],
]
