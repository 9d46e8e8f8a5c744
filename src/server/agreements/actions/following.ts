// What follows when an agreement goes its way: people look again, and notices are planned or silenced.

import type { Course } from '#domain/agreements/deciding.ts'
import type { AgreementTerms } from '#domain/agreements/shapes.ts'
import type { Desk } from '#server/platform/desk.ts'
import type { Unit } from '#server/platform/unit.ts'
import { tell } from '../store/writing.ts'

type Followed = {
  readonly id: string
  readonly clientId: string
  readonly periodId: string
  readonly terms: AgreementTerms | null
}

export const follow = async (
  _desk: Desk,
  unit: Unit,
  agreement: Followed,
  _course: Course,
): Promise<void> => {
  tell(unit, agreement.id, [agreement.clientId])
}
