// What would be promised to a request before it is sent: for every severity, in sentences, and by when the answer
// would be due if it were sent now.

import type { Language } from '#domain/actor.ts'
import { type Format, format } from '#domain/format.ts'
import type { PromiseBefore } from '#domain/portal/shapes.ts'
import type { PolicyTerms } from '#domain/sla/policy-shapes.ts'
import { type SayPolicy, timePromised } from '#domain/sla/sentences.ts'
import { severities } from '#domain/sla/severity.ts'
import { requestFor } from '#domain/tickets/commitment.ts'
import type { Covering } from '#domain/tickets/covering.ts'
import { type Instant, toIso } from '#kernel/instant.ts'
import { due } from '#kernel/worktime.ts'
import type { MessageKey } from '#locales/keys.ts'
import { wordsIn } from '#server/platform/words.ts'
import type { SlaConfig } from '#server/sla/index.ts'

type Asked = {
  readonly clientId: string
  readonly calendarId: string | null
  readonly serviceId: string
  readonly agreement: Covering['agreement']
  readonly now: Instant
  readonly language: Language
}

/** Empty where nothing is promised at all. */
export const promisesBefore = (config: SlaConfig, asked: Asked): PromiseBefore[] => {
  const { agreement, language, now } = asked
  const policy = agreement
    ? config.policyVersions.get(agreement.policyVersionId)
    : config.policies.get(config.defaultPolicyId ?? '')
  if (!policy) return []
  return severities.flatMap(severity => {
    const words = inWords(policy.terms, severity, language)
    if (words.answer === null && words.solve === null) return []
    return [
      { severity: Number(severity), ...words, answerBy: answerDue(config, asked, Number(severity), now) },
    ]
  })
}

const inWords = (terms: PolicyTerms, severity: (typeof severities)[number], language: Language) => {
  const say = wordsIn(language)
  const speech = {
    say: ((key, values) => say(key as MessageKey, values)) as SayPolicy,
    format: numbers(language),
  }
  const answer = timePromised(terms, severity, 'first_response', speech)
  const solve = timePromised(terms, severity, 'resolution', speech)
  return {
    answer: answer === null ? null : say('portal.promise.answer', { time: answer }),
    solve: solve === null ? null : say('portal.promise.solve', { time: solve }),
  }
}

const numbers = (language: Language): Format =>
  format({ locale: language === 'en' ? 'en-GB' : language, zone: 'UTC' })

/** Null where no answer is promised, or its clock would begin later than now. */
const answerDue = (config: SlaConfig, asked: Asked, severity: number, now: Instant): string | null => {
  const { clientId, calendarId, serviceId, agreement } = asked
  const { terms } = config.matchTerms(
    requestFor(
      {
        clientId,
        clientCalendarId: calendarId,
        severity,
        priority: severity,
        priorityReason: null,
        serviceId,
        typeId: null,
        agreement,
      },
      'client',
      null,
    ),
    now,
  )
  const target = terms?.promises.first_response
  if (!target || target.startsOn === 'acceptance') return null
  const at = due(config.compiled(target.calendar), now, target.work)
  return at === 'never' ? null : toIso(at)
}
