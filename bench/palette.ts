import { rank, readQuery } from '#web/shell/palette/ranking.ts'
import { entries } from '../test/world/large-desk.ts'

/** How fast the palette finds something on this device, with 5,000 clients and 20,000 agreements: each key a search. */

const typed = [
  ...[
    'n',
    'no',
    'nor',
    'nord',
    'gold 2026',
    'энергия',
    'c4321.example',
    'acmnor',
    ':silver',
    'zzzz',
    'D-14321',
    '4322',
  ],
  ...['tokai', 'Lumova', 'formerly fen', 'c12.example', 'gold', 'care 2024'],
]
const find = (text: string) => rank(entries, readQuery(text), new Map())

for (const text of typed) find(text) // once, as anybody who has typed before
const times = Array.from({ length: 20 }, () =>
  typed.map(text => {
    const began = performance.now()
    find(text)
    return performance.now() - began
  }),
)
  .flat()
  .sort((a, b) => a - b)
const at = (share: number) => Number((times[Math.floor(times.length * share)] ?? 0).toFixed(1))
console.log(
  JSON.stringify({
    bench: 'palette',
    figure: 'a key',
    unit: 'ms',
    entries: entries.length,
    p50: at(0.5),
    p95: at(0.95),
    worst: at(0.9999),
    bar: 'p95 <= 50',
  }),
)
