// The job `mail.acknowledge`: tells a person that the request is here, its number, and by when we answer. It stops no
// clock and is no message of the conversation.

import { languages, system } from '#domain/actor.ts'
import { format } from '#domain/format.ts'
import { acknowledgement, dueInWords, mostAcknowledgements } from '#domain/mail/acknowledging.ts'
import type { Instant } from '#kernel/instant.ts'
import { inUnit, record } from '../../platform/act.ts'
import type { Desk } from '../../platform/desk.ts'
import { post } from '../../platform/outbox.ts'
import { wordsIn } from '../../platform/words.ts'
import { mailSettings } from '../settings.ts'
import { acknowledgedSince, toAcknowledge } from '../store/acknowledging.ts'

export const acknowledgeJob = async (
  desk: Desk,
  payload: Readonly<Record<string, unknown>>,
): Promise<void> => {
  const settings = await mailSettings(desk)
  if (!settings.intake.acknowledge) return
  await inUnit(desk, async unit => {
    const facts = await toAcknowledge(unit.db, String(payload.raw), String(payload.ticket))
    if (!facts) return
    const { address, ticket } = facts
    if ((await acknowledgedSince(unit.db, address)) >= mostAcknowledgements) {
      record(desk, unit, { actor: system, via: 'mail' }, 'mail.acknowledge', {
        subject: { kind: 'ticket', id: ticket.id, clientId: ticket.clientId },
        events: [
          { type: 'mail.acknowledgement_withheld', payload: { to: address, limit: mostAcknowledgements } },
        ],
      })
      return
    }
    const language = languages.find(known => known === facts.language) ?? 'en'
    const words = format({ locale: `${language}-${facts.region}`, zone: facts.zone })
    const due = facts.dueAt === null ? null : dueInWords(facts.dueAt as Instant, unit.now, words, facts.zone)
    post(
      unit,
      {
        kind: 'acknowledgement',
        automatic: true,
        to: [{ name: facts.name, address }],
        ticketId: ticket.id,
        messageId: String(payload.message),
        personId: facts.personId,
        dedupe: `acknowledgement:${ticket.id}`,
        ...acknowledgement({ number: ticket.number, company: settings.company.name, due }, wordsIn(language)),
      },
      new URL(desk.config.url).hostname,
    )
  })
}
