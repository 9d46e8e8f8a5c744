// The job `mail.acknowledge`: tells a person that the request is here, its number, and by when we answer. It stops no
// clock and is no message of the conversation.

import { type Language, languages, system } from '#domain/actor.ts'
import { format } from '#domain/format.ts'
import { acknowledgement, dueInWords, mostAcknowledgements } from '#domain/mail/acknowledging.ts'
import type { Instant } from '#kernel/instant.ts'
import { politeAnswer } from '../../agreements/index.ts'
import { inUnit, record } from '../../platform/act.ts'
import type { Desk } from '../../platform/desk.ts'
import { post } from '../../platform/outbox.ts'
import type { Unit } from '../../platform/unit.ts'
import { wordsIn } from '../../platform/words.ts'
import { noteAnswered } from '../../tickets/index.ts'
import { mailSettings } from '../settings.ts'
import { acknowledgedSince, type ToAcknowledge, toAcknowledge } from '../store/acknowledging.ts'

export const acknowledgeJob = async (
  desk: Desk,
  payload: Readonly<Record<string, unknown>>,
): Promise<void> => {
  const settings = await mailSettings(desk)
  await inUnit(desk, async unit => {
    const facts = await toAcknowledge(unit.db, rawOf(payload), String(payload.ticket))
    if (!facts || !(facts.outside || settings.intake.acknowledge)) return
    const { address, ticket } = facts
    const words = facts.outside
      ? await politely(unit.db, facts, settings.company.name)
      : ordinarily(facts, settings.company.name, unit.now)
    if (!words) return
    if ((await acknowledgedSince(unit.db, address)) >= mostAcknowledgements) {
      record(desk, unit, { actor: system, via: 'mail' }, 'mail.acknowledge', {
        subject: { kind: 'ticket', id: ticket.id, clientId: ticket.clientId },
        events: [
          { type: 'mail.acknowledgement_withheld', payload: { to: address, limit: mostAcknowledgements } },
        ],
      })
      return
    }
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
        ...words,
      },
      new URL(desk.config.url).hostname,
    )
    if (facts.outside) await noteAnswered(desk, unit, ticket, facts.name || address)
  })
}

/** A request from the portal has no letter. */
const rawOf = ({ raw }: Readonly<Record<string, unknown>>): string | null =>
  typeof raw === 'string' ? raw : null

const ordinarily = (facts: ToAcknowledge, company: string, now: Instant) => {
  const { dueAt, region, zone, ticket } = facts
  const language = languageOf(facts)
  const speech = format({ locale: `${language}-${region}`, zone })
  const due = dueAt === null ? null : dueInWords(dueAt, now, speech, zone)
  return acknowledgement({ number: ticket.number, company, due }, wordsIn(language))
}

/** Instead of the ordinary one, where no agreement covers the request; null when the desk says nothing by itself. */
const politely = (db: Unit['db'], facts: ToAcknowledge, company: string) => {
  const { name, manager, ticket } = facts
  return politeAnswer(db, { language: languageOf(facts), name, number: ticket.number, company, manager })
}

const languageOf = ({ language }: ToAcknowledge): Language =>
  languages.find(known => known === language) ?? 'en'
