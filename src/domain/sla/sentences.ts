// A policy in words a customer could read: "For severity 2 we answer within 4 working hours and solve within 3
// working days, counted in the client's hours; waiting on the client does not count."

import { type PromiseKind, promiseKinds } from '#kernel/terms.ts'
import type { Format } from '../format.ts'
import type { PolicyTerms } from './policy-shapes.ts'
import { type Severity, severities } from './severity.ts'

/** Says a text of the `policy-sentences` language file. */
export type SayPolicy = (key: string, values?: Readonly<Record<string, string | number>>) => string

export type PolicySpeech = { readonly format: Format; readonly say: SayPolicy }

/** One sentence for each severity that is promised anything. */
export const sentencesOf = (
  terms: PolicyTerms,
  speech: PolicySpeech,
): readonly { readonly severity: Severity; readonly sentence: string }[] =>
  severities.flatMap(severity => {
    const sentence = sentenceOf(terms, severity, speech)
    return sentence === null ? [] : [{ severity, sentence }]
  })

/** “4 working hours”: how long one promise takes at most, for one severity; null when it is not promised. */
export const timePromised = (
  terms: PolicyTerms,
  severity: Severity,
  promise: PromiseKind,
  speech: PolicySpeech,
): string | null => {
  const cell = terms.targets[severity][promise]
  return cell ? timeOf(cell.work, cell.hours, speech) : null
}

const sentenceOf = (terms: PolicyTerms, severity: Severity, { format, say }: PolicySpeech): string | null => {
  const row = terms.targets[severity]
  const promised = promiseKinds.filter(promise => row[promise] !== undefined)
  if (promised.length === 0) return null
  const parts = promised.map(promise => {
    const cell = row[promise]
    return say(`policy_${promise}`, { time: cell ? timeOf(cell.work, cell.hours, { format, say }) : '' })
  })
  const waits = [...new Set(promised.flatMap(promise => terms.pauses[promise]))]
  const hours = say(terms.calendarId === null ? 'policy_hours_client' : 'policy_hours_policy')
  return [
    say('policy_sentence', { severity, parts: format.list(parts), hours }),
    waits.length > 0
      ? say('policy_waiting', { whom: format.list(waits.map(turn => say(`policy_wait_${turn}`))) })
      : say('policy_no_waiting'),
  ].join(' ')
}

const timeOf = (work: string, hours: 'working' | 'always', { format, say }: PolicySpeech): string => {
  const days = /^P(\d+)D$/.exec(work)
  const suffix = hours === 'always' ? 'always' : 'working'
  if (days)
    return say(`policy_days_${suffix}`, { count: Number(days[1]), days: format.number(Number(days[1])) })
  const [, h = '0', m = '0', s = '0'] = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?$/.exec(work) ?? []
  const minutes = Number(h) * 60 + Number(m) + Math.ceil(Number(s) / 60)
  if (minutes % 60 !== 0 && minutes < 120)
    return say(`policy_minutes_${suffix}`, { count: minutes, minutes: format.number(minutes) })
  return say(`policy_hours_${suffix}`, { count: minutes / 60, hours: format.number(minutes / 60) })
}
