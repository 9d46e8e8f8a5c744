// What would be promised to a request before it is sent: for every severity, in sentences, and by when the answer
// would be due if it were sent now.

import type { Language } from '#domain/actor.ts'
import type { PromiseBefore } from '#domain/portal/shapes.ts'
import { requestFor } from '#domain/tickets/commitment.ts'
import type { Covering } from '#domain/tickets/covering.ts'
import { type Instant, toIso } from '#kernel/instant.ts'
import { due } from '#kernel/worktime.ts'
import { promisedToClients, type SlaConfig } from '#server/sla/index.ts'

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
  return promisedToClients(policy.terms, language).map(promised => ({
    ...promised,
    answerBy: answerDue(config, asked, promised.severity, now),
  }))
}

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
