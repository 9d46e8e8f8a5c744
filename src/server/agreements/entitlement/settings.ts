// What holds for clients without an agreement, and what a client is told whose request none covers.

import { z } from 'zod'
import { languages } from '#domain/actor.ts'
import { placeholders, unknownPlaceholder } from '#domain/agreements/answering.ts'
import { agreementSettings, type agreementSettingsToSave } from '#domain/agreements/entitlement-shapes.ts'
import type { agreementEvents } from '#domain/agreements/events.ts'
import { agreementsPolicy } from '#domain/agreements/policy.ts'
import type { Event } from '#domain/event.ts'
import { type Refusal, refusal } from '#kernel/refusal.ts'
import { lockSettings, settingsSubject, storeSetting } from '#server/people/index.ts'
import type { Ability, Decision } from '#server/platform/act.ts'
import type { Db } from '#server/platform/db.ts'
import { loadAgreementSettings } from '../store/entitling.ts'

type AgreementSettings = z.infer<typeof agreementSettings>
type ToSave = z.output<typeof agreementSettingsToSave>

/** Rows are read forgivingly: what is missing is as on the first day. */
const { withoutAgreement, answer, answerIsSent, outsideMayAsk, ahead } = agreementSettings.shape
const stored = z.object({
  withoutAgreement: withoutAgreement.catch('default_policy'),
  answer: answer.catch({ en: null, nl: null, fr: null, es: null, ru: null }),
  answerIsSent: answerIsSent.catch(true),
  outsideMayAsk: outsideMayAsk.catch(true),
  ahead: ahead.catch([60, 30, 7]),
})

export const readAgreementSettings = async (db: Db): Promise<AgreementSettings> => {
  const { value, version } = await loadAgreementSettings(db)
  return { ...stored.parse(value), version }
}

type Saved = Decision<AgreementSettings> & { readonly events: readonly Event<typeof agreementEvents>[] }

export const saveSettings: Ability<ToSave, AgreementSettings, Saved> = {
  name: 'agreements.saveSettings',
  may: agreementsPolicy['agreements.configure'].may,
  load: async ({ db }) => {
    await lockSettings(db)
    return readAgreementSettings(db)
  },
  decide: (before, { base, ...wanted }) => {
    if (base !== before.version) return refusal('agreements.changed_meanwhile')
    const unreadable = faultIn(wanted.answer)
    if (unreadable) return unreadable
    const ahead = [...new Set(wanted.ahead)].sort((a, b) => b - a)
    return {
      subject: settingsSubject,
      events: [
        { type: 'agreements.settings_changed', payload: { withoutAgreement: wanted.withoutAgreement } },
      ],
      reply: { ...wanted, ahead, version: before.version + 1 },
    }
  },
  store: (unit, { reply: { version: _version, ...value } }, _before, { actor }) =>
    storeSetting(unit, 'agreements', value, actor.id),
}

const faultIn = (answer: ToSave['answer']): Refusal | null => {
  for (const language of languages) {
    const name = unknownPlaceholder(answer[language] ?? '')
    if (name !== null)
      return refusal('agreements.answer_unreadable', {
        path: ['answer', language],
        params: { name, known: placeholders.map(one => `{{${one}}}`).join(', ') },
      })
  }
  return null
}
