// What comes first in the palette. Exact number, then what was opened often and lately, then my open tickets, then active
// clients, then how well the name begins, then words anywhere. Pure, so that the order can be argued about in a test.

import { type Match, match, searchable } from '#web/platform/folding.ts'
import type { Entry, Kind } from './entry.ts'

/** Entry id -> weight: how often and how lately it was opened. */
export type Familiar = ReadonlyMap<string, number>

export type Query = {
  readonly words: string
  /** `#` tickets, `@` people, `:` agreements, `>` actions. */
  readonly only: readonly Kind[] | null
}

const prefixes: Readonly<Record<string, readonly Kind[]>> = {
  '#': ['ticket'],
  '@': ['person'],
  ':': ['agreement'],
  '>': ['action', 'option'],
}

export function readQuery(text: string): Query {
  const tidy = text.trimStart()
  const only = prefixes[tidy[0] ?? ''] ?? null
  return { words: (only ? tidy.slice(1) : tidy).trim(), only }
}

/** Entries that match, best first; at most `most`. */
export function rank(
  entries: readonly Entry[],
  query: Query,
  familiar: Familiar,
  most = 40,
): readonly Entry[] {
  const asked = searchable(query.words)
  const number = /^#?\d+$/.test(query.words) ? query.words.replace('#', '') : null
  const byScore = (a: Scored, b: Scored) =>
    b.score - a.score || (query.words === '' ? 0 : a.entry.name.length - b.entry.name.length)
  let scored: Scored[] = []
  for (const entry of entries) {
    if (query.only && !query.only.includes(entry.kind)) continue
    const found = query.words === '' ? 'inside' : match(asked, entry.text)
    const counted = number !== null && entry.number !== null ? byNumber(String(entry.number), number) : 0
    if (found === null && counted === 0) continue
    scored.push({ entry, score: counted + quality(found) + standing(entry, familiar, query) })
    // One letter is in nearly everything of a large desk: only what can still be shown is kept and sorted.
    if (scored.length >= 20 * most) scored = scored.sort(byScore).slice(0, most)
  }
  return scored
    .sort(byScore)
    .slice(0, most)
    .map(({ entry }) => entry)
}

type Scored = { readonly entry: Entry; readonly score: number }

const byNumber = (number: string, asked: string) => {
  if (number === asked) return 10_000
  return number.startsWith(asked) ? 30 : 0
}

const quality = (found: Match): number => {
  switch (found) {
    case 'whole':
      return 400
    case 'start':
      return 120
    case 'word':
      return 80
    case 'inside':
      return 0
    case null:
      return 0
    default:
      return found satisfies never
  }
}

function standing(entry: Entry, familiar: Familiar, query: Query): number {
  const known = familiar.get(entry.id) ?? 0
  const recent = known > 0 ? 100 + Math.min(known, 10) * 10 : 0
  const mine = entry.mine ? 60 : 0
  const live = entry.live ? 25 : 0
  // On a screen its own actions are likely; typed for, an option ("urgent") beats a ticket that merely has the word.
  const here = entry.here ? (query.words === '' ? 90 : 35) : 0
  const client = entry.kind === 'client' && entry.live ? 20 : 0
  return recent + mine + live + here + client + entry.likely
}

const halfLife = 7 * 86_400_000

/** The weight of an opening fades by half each week. */
export const faded = (weight: number, since: number): number =>
  weight * 0.5 ** (Math.max(0, since) / halfLife)
