// A request outside every agreement, told in the reader's language.

import type { Language } from '#domain/actor.ts'
import type { Outside, OutsideRequest } from '#domain/tickets/outside-shapes.ts'
import { toIso } from '#kernel/instant.ts'
import type { MessageKey } from '#locales/keys.ts'
import { wordsIn } from '#server/platform/words.ts'
import type { OutsideRow } from '../store/outside.ts'

export const outsideView = (row: OutsideRow, language: Language): Outside => ({
  reason: row.reason,
  sentence: outsideSentence(row.reason, language),
  at: toIso(row.at),
  answeredAt: row.answeredAt === null ? null : toIso(row.answeredAt),
  manager: row.manager,
  decision:
    row.decision === null || row.decidedAt === null
      ? null
      : {
          kind: row.decision,
          at: toIso(row.decidedAt),
          by: row.decidedBy,
          agreement: row.agreement,
          note: row.note,
        },
})

export const outsideRequestView = (row: OutsideRow, language: Language): OutsideRequest => ({
  ...outsideView(row, language),
  ticket: row.ticket,
  client: row.client,
  contact: row.contact,
  service: row.service,
})

/** “No agreement of this client contains this service.” */
export const outsideSentence = (reason: string, language: Language): string => {
  const words = wordsIn(language)(`match.outside.${reason}` as MessageKey)
  return `${words.charAt(0).toLocaleUpperCase()}${words.slice(1)}.`
}
