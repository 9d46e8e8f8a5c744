// The words of this desk, kept in memory on each node and dropped when anybody changes them (live topic `config`).

import { usualMatrix } from '#domain/tickets/priority.ts'
import type { Vocabulary } from '#domain/tickets/vocabulary.ts'
import type { Desk } from '#server/platform/desk.ts'
import { loadVocabulary } from './store/vocabulary.ts'

export type HouseWords = Vocabulary & {
  /** How long after solving a client's message opens the same ticket again. */
  readonly reopenDays: number
}

export const vocabularyOf = (desk: Desk): Promise<HouseWords> => {
  const node = nodes.get(desk) ?? listen(desk)
  if (node.words) return node.words
  const words = loadVocabulary(desk.database.app).then(
    ({ types, statuses, matrix, reopenDays }): HouseWords => ({
      types,
      statuses,
      matrix: matrix ?? usualMatrix,
      reopenDays: reopenDays ?? 30,
    }),
  )
  node.words = words
  // A failed read, or one before the desk was set up, is not remembered.
  words.then(
    ({ types }) => {
      if (types.length === 0) forget(node, words)
    },
    () => forget(node, words),
  )
  return words
}

type Node = { words: Promise<HouseWords> | null }
const nodes = new WeakMap<Desk, Node>()

const forget = (node: Node, words: Promise<HouseWords>): void => {
  if (node.words === words) node.words = null
}

const listen = (desk: Desk): Node => {
  const node: Node = { words: null }
  nodes.set(desk, node)
  desk.live.subscribe(({ topic }) => {
    if (topic === 'config' || topic === 'resync') node.words = null
  })
  return node
}
