// What a change of fields asks for.

import type { Named } from '../event.ts'
import type { Participant, Requester } from './ticket-now.ts'

/** Fields not given stay as they are; ids were looked up before and are null when somebody emptied the field. */
export type ChangeRequest = {
  readonly base: number
  readonly subject?: string
  readonly typeId?: string
  readonly statusId?: string
  readonly severity?: number
  readonly urgency?: number
  readonly priority?: number | null
  readonly service?: Named | null
  readonly assignee?: Named | null
  readonly team?: Named | null
  readonly requester?: Requester | null
  readonly tags?: readonly string[]
  readonly cc?: readonly Participant[]
  readonly reason: string | null
}
