// The old on the left, the new on the right, part by part in the reader's words: what somebody reads before renewing,
// amending or copying. Whether a part has changed is a question of what it says, not of how it reads.

import { severities } from '#domain/sla/severity.ts'
import type { PublishedPolicy } from '#domain/sla/terms.ts'
import { promiseKinds } from '#kernel/terms.ts'
import { continueTerm } from './continuing.ts'
import { hasHolidays, type NamedHours } from './linting-hours.ts'
import { yearOf } from './naming.ts'
import {
  allowanceWords,
  lengthWords,
  noticeWords,
  type PartSpeech,
  periodWords,
  policyWords,
  priceWords,
  rateWords,
  recipientWords,
  serviceWords,
  shareWords,
} from './part-words.ts'
import type { Difference, Part } from './shapes.ts'
import type { Term } from './term.ts'
import type { AgreementTerms } from './terms-shapes.ts'

export type { PartSpeech } from './part-words.ts'

export type Side = {
  readonly name: string
  readonly term: Term
  readonly terms: AgreementTerms
  /** The version its terms name. */
  readonly policy: PublishedPolicy | null
  /** What it counts on; of its own or not. */
  readonly calendar: NamedHours | null
  readonly manager: { readonly id: string; readonly name: string } | null
}

/** One line for each part, in the order of the list, changed or not. */
export const differences = (before: Side, after: Side, speech: PartSpeech): readonly Difference[] => {
  const line = (part: Part, of: Reading, hint: string | null = null): Difference => {
    const changed = key(of.fact(before)) !== key(of.fact(after))
    const words = [of.words(before), of.words(after)] as const
    return { part, before: words[0], after: words[1], changed, hint }
  }
  const { say, format } = speech
  const count = (number: number, what: 'cases') => say(`difference.${what}`, { count: number })
  return [
    line('name', { fact: side => side.name, words: side => side.name }),
    line(
      'period',
      { fact: ({ term }) => [term.startsOn, term.endsOn], words: ({ term }) => periodWords(term, speech) },
      follows(before, after, speech),
    ),
    line('zone', { fact: ({ term }) => term.zone, words: ({ term }) => term.zone }),
    line('recipients', {
      fact: ({ terms }) => ids(terms.recipients.map(({ kind, id }) => `${kind} ${id}`)),
      words: ({ terms }) => recipientWords(terms.recipients, speech),
    }),
    line('services', {
      fact: ({ terms }) => (terms.services === 'all' ? 'all' : ids(terms.services)),
      words: ({ terms }) => serviceWords(terms.services, speech),
    }),
    line('policy', {
      fact: ({ terms }) => terms.policyVersionId,
      words: ({ policy }) => policyWords(policy, speech),
    }),
    promises(before, after, speech),
    line(
      'calendar',
      {
        fact: ({ terms, calendar }) => [terms.calendarId, calendar?.name ?? null],
        words: ({ calendar }) => calendar?.name ?? say('difference.nothing'),
      },
      holidays(after, speech),
    ),
    line('allowance', {
      fact: ({ terms }) => terms.allowance,
      words: ({ terms }) => allowanceWords(terms.allowance, speech),
    }),
    line(
      'price',
      { fact: ({ terms }) => terms.price, words: ({ terms }) => priceWords(terms.price, speech) },
      risen(before, after, format),
    ),
    line('rates', { fact: ({ terms }) => terms.rates, words: ({ terms }) => rateWords(terms.rates, speech) }),
    line('notices', {
      fact: ({ terms }) => terms.notices,
      words: ({ terms }) => noticeWords(terms.notices, speech),
    }),
    line('shares', {
      fact: ({ terms }) => terms.shares,
      words: ({ terms }) => shareWords(terms.shares, speech),
    }),
    line('cases', {
      fact: ({ terms }) => terms.cases,
      words: ({ terms }) => count(terms.cases.length, 'cases'),
    }),
    line('notes', {
      fact: ({ terms }) => terms.notes,
      words: ({ terms }) => terms.notes || say('difference.nothing'),
    }),
    line('manager', {
      fact: side => side.manager?.id ?? null,
      words: ({ manager }) => manager?.name ?? say('difference.nobody'),
    }),
  ]
}

type Reading = { readonly fact: (side: Side) => unknown; readonly words: (side: Side) => string }

/** Written the same whatever the order of the keys it was stored with. */
const key = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )

const ids = (list: readonly string[]): readonly string[] => [...list].sort()

const follows = ({ term: before }: Side, { term: after }: Side, { say }: PartSpeech): string | null => {
  const next = continueTerm(before)
  const same = next.startsOn === after.startsOn && next.endsOn === after.endsOn
  return same && next.startsOn !== null && next.endsOn !== null ? say('difference.follows') : null
}

/** Of the years it touches the first whose holidays are missing, else the last; two years at most, as the linter. */
const holidays = ({ term, calendar }: Side, { say }: PartSpeech): string | null => {
  const first = yearOf(term)
  if (calendar === null || first === null) return null
  const last = Math.min(yearOf({ startsOn: term.endsOn, endsOn: term.endsOn }) ?? first, first + 1)
  const missing = [first, last].find(year => !hasHolidays(calendar.spec, year))
  return missing === undefined
    ? say('difference.holidays_loaded', { year: String(last) })
    : say('difference.holidays_missing', { year: String(missing) })
}

/** `+3 %`, when it is the same money for the same while. */
const risen = (before: Side, after: Side, format: PartSpeech['format']): string | null => {
  const [old, now] = [before.terms.price, after.terms.price]
  if (!old || !now || old.currency !== now.currency || old.per !== now.per) return null
  if (old.amount === 0 || old.amount === now.amount) return null
  const share = now.amount / old.amount - 1
  return `${share > 0 ? '+' : ''}${format.percent(share, 1)}`
}

/** Only the targets that differ; when none does, how many there are. */
const promises = (before: Side, after: Side, speech: PartSpeech): Difference => {
  const [old, now] = [before.policy?.terms.targets, after.policy?.terms.targets]
  const cells = severities.flatMap(severity =>
    promiseKinds.map(promise => ({
      severity,
      promise,
      was: old?.[severity][promise] ?? null,
      is: now?.[severity][promise] ?? null,
    })),
  )
  const changed = cells.filter(({ was, is }) => key(was) !== key(is))
  const count = (side: 'was' | 'is') =>
    speech.say('difference.promises', { count: cells.filter(cell => cell[side] !== null).length })
  const words = (side: 'was' | 'is') =>
    changed.length === 0 ? count(side) : changed.map(cell => targetWords(cell, cell[side], speech)).join('; ')
  return {
    part: 'promises',
    before: words('was'),
    after: words('is'),
    changed: changed.length > 0,
    hint: null,
  }
}

type Cell = { readonly work: string; readonly hours: 'working' | 'always' } | null

const targetWords = (
  { severity, promise }: { readonly severity: string; readonly promise: string },
  cell: Cell,
  speech: PartSpeech,
): string => {
  const { say } = speech
  const time = cell === null ? say('difference.no_promise') : lengthWords(cell.work, speech)
  return say('difference.target', {
    severity,
    promise: say(`difference.promise.${promise}`),
    time: cell?.hours === 'always' ? say('difference.always', { time }) : time,
  })
}
