import type { Room } from './room.ts'

const found = import.meta.glob<{ readonly room: Room }>('../*/routes.tsx', { eager: true })

/** Every room that has screens, by the name of its folder. */
export const rooms: readonly Room[] = Object.values(found).map(({ room }) => room)

/** Paths that exist: what the rail, the palette and "go to" may offer. */
export const paths: ReadonlySet<string> = new Set(
  rooms
    .flatMap(room => room.routes)
    .map(route => String((route.options as { readonly path?: string }).path ?? '')),
)
