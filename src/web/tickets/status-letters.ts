import type { Status } from './vocabulary.ts'

type Lettered = Pick<Status, 'id' | 'category' | 'turn' | 'name'>

const letters: readonly (readonly [letter: string, fits: (status: Lettered) => boolean])[] = [
  ['w', status => status.category === 'waiting' && status.turn === 'client'],
  ['t', status => status.category === 'waiting' && status.turn === 'third_party'],
  ['n', status => status.category === 'new'],
  ['o', status => status.category === 'open'],
  ['s', status => status.category === 'solved'],
  ['c', status => status.category === 'closed'],
]

/**
 * The key that picks each status at once after `S`: by what it means, so that it is the same in every language; the
 * first of a kind gets it. `S W` hands a ticket to the client wherever one works.
 */
export function statusLetters(statuses: readonly Lettered[]): ReadonlyMap<string, string> {
  const given = new Map<string, string>()
  for (const [letter, fits] of letters) {
    const first = statuses.find(status => fits(status) && !given.has(status.id))
    if (first) given.set(first.id, letter)
  }
  return given
}
