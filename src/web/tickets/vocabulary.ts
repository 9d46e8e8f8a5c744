import { useAnswer } from '#web/platform/cache.ts'
import type { Reply } from '#web/platform/client.ts'

export type Vocabulary = Reply<'tickets.vocabulary'>
export type Status = Vocabulary['statuses'][number]

const empty: Vocabulary = { types: [], statuses: [], matrix: [], tags: [] }

/** Types, statuses, the matrix and known tags: asked for once, fresh for five minutes. */
export const useVocabulary = (): Vocabulary =>
  useAnswer('tickets.vocabulary', undefined, { staleTime: 5 * 60_000 }).data ?? empty

/** The status that solves a ticket when nothing more special is known: the first solved one. */
export const solvedStatus = (vocabulary: Vocabulary): Status | undefined =>
  vocabulary.statuses.find(status => status.category === 'solved')
