import type { Language } from '#domain/actor.ts'
import type { Group } from './groups.ts'
import type { Messages } from './messages.ts'

export type Files = Readonly<Record<string, Readonly<Record<string, Messages>>>>
type Fetched = () => Promise<{ readonly files: Files }>

/** One file per language and group, and not one per namespace: two hundred addresses would weigh 8 kB at first. */
export const others: Readonly<Record<Exclude<Language, 'en'>, Readonly<Record<Group, Fetched>>>> = {
  nl: {
    frame: () => import('./nl/frame.ts'),
    desk: () => import('./nl/desk.ts'),
    door: () => import('./nl/door.ts'),
    portal: () => import('./nl/portal.ts'),
    clients: () => import('./nl/clients.ts'),
    agreements: () => import('./nl/agreements.ts'),
    settings: () => import('./nl/settings.ts'),
  },
  fr: {
    frame: () => import('./fr/frame.ts'),
    desk: () => import('./fr/desk.ts'),
    door: () => import('./fr/door.ts'),
    portal: () => import('./fr/portal.ts'),
    clients: () => import('./fr/clients.ts'),
    agreements: () => import('./fr/agreements.ts'),
    settings: () => import('./fr/settings.ts'),
  },
  es: {
    frame: () => import('./es/frame.ts'),
    desk: () => import('./es/desk.ts'),
    door: () => import('./es/door.ts'),
    portal: () => import('./es/portal.ts'),
    clients: () => import('./es/clients.ts'),
    agreements: () => import('./es/agreements.ts'),
    settings: () => import('./es/settings.ts'),
  },
  ru: {
    frame: () => import('./ru/frame.ts'),
    desk: () => import('./ru/desk.ts'),
    door: () => import('./ru/door.ts'),
    portal: () => import('./ru/portal.ts'),
    clients: () => import('./ru/clients.ts'),
    agreements: () => import('./ru/agreements.ts'),
    settings: () => import('./ru/settings.ts'),
  },
}
