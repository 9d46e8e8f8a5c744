// The boundaries of ARCHITECTURE.md as rules: floors only go down, rooms use only rooms listed before them in
// rooms.json, a server room is entered by its front door, and SQL stays where it belongs.

const rooms = require('./rooms.json').map(({ room }) => room)

const aRoom = `(?:${rooms.join('|')})`
/** May be looked at by any floor: the keys of the sentences, so that an event without words does not compile. */
const messageKeys = '^src/locales/keys\\.ts$'

const floors = [
  {
    name: 'kernel-imports-nothing',
    comment: 'Floor 1 is arithmetic without a world.',
    from: { path: '^src/kernel/' },
    to: { pathNot: '^src/kernel/|/temporal-polyfill/' },
  },
  {
    name: 'temporal-only-in-calendar',
    comment: 'One file knows the Temporal polyfill, so that it can go once every browser has the real one.',
    from: { path: '^src/kernel/', pathNot: '^src/kernel/calendar\\.ts$' },
    to: { path: '/temporal-polyfill/' },
  },
  {
    name: 'domain-is-pure',
    comment: 'Floor 2 says what is true and allowed: kernel, domain and zod, nothing that acts.',
    from: { path: '^src/domain/' },
    to: { pathNot: `^src/(?:kernel|domain)/|/node_modules/zod/|^node_modules/zod/|${messageKeys}` },
  },
  {
    name: 'locales-import-nothing',
    from: { path: '^src/locales/' },
    to: { pathNot: '^src/locales/' },
  },
  {
    name: 'server-and-web-never-meet',
    from: { path: '^src/server/' },
    to: { path: '^src/web/' },
  },
  {
    name: 'web-and-server-never-meet',
    from: { path: '^src/web/' },
    to: { path: '^src/server/|^(?:node:)?(?:fs|path|os|net|crypto|http|child_process)$' },
  },
  {
    name: 'product-knows-no-tests',
    from: { path: '^src/' },
    to: { path: '^(?:test|bench|bin)/' },
  },
]

const roomsInOrder = rooms.map((room, at) => ({
  name: `${room}-uses-only-earlier-rooms`,
  comment: `rooms.json lists what ${room} may use before it.`,
  from: { path: `^src/(kernel|domain|server|web)/${room}/` },
  to: { path: `^src/$1/(?:${rooms.slice(at + 1).join('|')})/` },
})).slice(0, -1)

const doors = [
  {
    name: 'rooms-have-one-door',
    comment: 'Another server room is used through its index.ts only.',
    from: { path: '^src/server/([^/]+)' },
    to: { path: `^src/server/${aRoom}/`, pathNot: ['^src/server/$1/', `^src/server/${aRoom}/index\\.ts$`] },
  },
  {
    name: 'platform-knows-no-room',
    comment: 'The platform of a floor, and the design system, lie below its rooms.',
    from: { path: '^src/(server|web)/(?:platform|ui|theme)/' },
    to: { path: `^src/$1/(?:${aRoom}|shell)/` },
  },
  {
    name: 'sql-only-in-stores',
    comment: 'All SQL of a room stands in its store; the rest of the room speaks of its nouns.',
    from: { path: '^src/', pathNot: '^src/server/platform/|^src/server/[^/]+/store(?:\\.ts$|/)' },
    to: { path: '(?:^|/)node_modules/(?:@types/)?(?:kysely|pg|graphile-worker)/' },
  },
]

const always = [
  {
    name: 'no-cycles',
    comment: 'Two files that need each other are one file, or hide a third.',
    from: {},
    to: { circular: true },
  },
  {
    name: 'everything-resolves',
    from: { pathNot: '^src/web/' }, // there the bundler also resolves virtual modules and styles
    to: { couldNotResolve: true },
  },
]

module.exports = {
  forbidden: [...floors, ...roomsInOrder, ...doors, ...always].map(rule => ({ severity: 'error', ...rule })),
  options: {
    // Tests may look anywhere: into other rooms, at the tables, at the calendar's polyfill.
    exclude: { path: '\\.test\\.tsx?$' },
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.json', '.css'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
    },
  },
}
