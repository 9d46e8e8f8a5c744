// The words a desk describes its tickets with: types, statuses, the matrix. Small, and read with every change.

import type { Turn } from '#kernel/terms.ts'
import { nameIn } from '../catalogue/shapes.ts'
import type { Named } from '../event.ts'
import type { PriorityMatrix } from './shapes.ts'
import type { Category, StatusRef } from './status.ts'

export type StatusWord = {
  readonly id: string
  readonly names: Readonly<Record<string, string>>
  readonly turn: Turn
  readonly category: Category
  readonly position: number
  readonly archived: boolean
}

/** Where tickets of a type go: on arrival, when it is our turn, when we have answered, when solved, when over. */
export type Stage = 'new' | 'open' | 'hand_over' | 'solve' | 'close'

export type TypeWord = {
  readonly id: string
  readonly names: Readonly<Record<string, string>>
  readonly icon: string
  readonly position: number
  readonly archived: boolean
  readonly stages: Readonly<Record<Stage, string>>
}

export type Vocabulary = {
  readonly types: readonly TypeWord[]
  readonly statuses: readonly StatusWord[]
  readonly matrix: PriorityMatrix
}

export const refOf = (status: StatusWord, language = 'en'): StatusRef => ({
  id: status.id,
  name: nameIn(status.names, language),
  turn: status.turn,
  category: status.category,
})

export const typeName = (type: TypeWord, language = 'en'): Named => ({
  id: type.id,
  name: nameIn(type.names, language),
})

export const statusOf = (vocabulary: Vocabulary, id: string): StatusWord | null =>
  vocabulary.statuses.find(status => status.id === id) ?? null

/** A status that may still be chosen. */
export const usableStatus = (vocabulary: Vocabulary, id: string): StatusWord | null => {
  const status = statusOf(vocabulary, id)
  return status && !status.archived ? status : null
}

export const typeOf = (vocabulary: Vocabulary, id: string): TypeWord | null =>
  vocabulary.types.find(type => type.id === id) ?? null

/** The first type on offer: what a request is until somebody knows better. */
export const defaultType = (vocabulary: Vocabulary): TypeWord => {
  const [first] = vocabulary.types.filter(type => !type.archived)
  if (!first) throw new Error('the desk has no ticket type')
  return first
}

/** The status a type's tickets take at a stage. */
export const stageOf = (vocabulary: Vocabulary, typeId: string, stage: Stage): StatusRef => {
  const type = typeOf(vocabulary, typeId)
  const status = type && statusOf(vocabulary, type.stages[stage])
  if (!status) throw new Error(`the ticket type ${typeId} has no status for the stage ${stage}`)
  return refOf(status)
}
