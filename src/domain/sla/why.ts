// "Why then?" in sentences, from the one explanation that the strip is drawn from as well. A sentence may mark a part as
// <b>strong</b> or <i>a heading</i>; `unmarked` takes the marks out for mails and the API.

import type { SegmentKind } from '#kernel/explain.ts'
import { type Instant, instant } from '#kernel/instant.ts'
import type { ExplanationView } from './shapes.ts'
import { type ClockFacts, moment, momentElsewhere, type Speech, workSpan } from './words.ts'

export type Why = {
  /** When it is due, and what is left. */
  readonly heading: readonly string[]
  /** Promise, hours, what counted, history: one paragraph each. */
  readonly points: readonly (readonly string[])[]
}

const uncounted = [
  'outside_hours',
  'holiday',
  'waiting_client',
  'waiting_third_party',
  'planned',
  'solved',
  'before_start',
] as const satisfies readonly SegmentKind[]

/** `clock`: the same clock as lists show it, for what only they know: until when it sleeps. */
export function whyDue(
  explanation: ExplanationView,
  now: Instant,
  speech: Speech,
  clock: ClockFacts | null = null,
): Why {
  const told: Told = { explanation, now, speech, place: explanation.calendars.at(-1) ?? null }
  return {
    heading: [...outcome(told), ...asleep(clock, told)],
    points: [promised(told), hours(told), counted(told), history(told)].filter(point => point.length > 0),
  }
}

export const unmarked = (text: string): string => text.replace(/<\/?[bi]>/g, '')

type Told = {
  readonly explanation: ExplanationView
  readonly now: Instant
  readonly speech: Speech
  /** Whose hours count now. */
  readonly place: { readonly zone: string; readonly place: string } | null
}

function outcome(told: Told): readonly string[] {
  const { explanation, now, speech } = told
  const { say } = speech
  const promise = say(`by_${explanation.clock.promise}`)
  const length = (ms: number, round: 'down' | 'up') => workSpan(ms, round, speech)
  const ended = explanation.endedAt === null ? null : moment(instant(explanation.endedAt), now, speech)
  switch (explanation.state) {
    case 'met':
      return [say('why_met', { promise, moment: ended ?? '', time: length(explanation.left, 'down') })]
    case 'missed':
      return [say('why_missed', { promise, moment: ended ?? '', time: length(-explanation.left, 'up') })]
    case 'cancelled':
    case 'superseded':
    case 'merged':
      return [say('why_gone', { promise, state: say(`state_${explanation.state}`), moment: ended ?? '' })]
    case 'not_started':
      return [say('why_not_started', { promise })]
    case 'paused':
      return paused(promise, told)
    case 'running': {
      const over = explanation.left < 0
      const rest = over
        ? say('why_over', { time: length(-explanation.left, 'up') })
        : say('why_left', { time: length(explanation.left, 'down') })
      return [dueSentence(promise, told), rest]
    }
    default:
      return explanation.state satisfies never
  }
}

function dueSentence(promise: string, told: Told): string {
  const { explanation, now, speech, place } = told
  const { say } = speech
  if (explanation.dueAt === 'never') return say('why_never', { promise })
  const due = explanation.dueAt ?? explanation.breachedAt
  if (due === null) return say('why_not_started', { promise })
  const here = moment(instant(due), now, speech)
  const elsewhere = place && momentElsewhere(instant(due), place, speech)
  const past = explanation.left < 0
  return elsewhere
    ? say(past ? 'why_was_due' : 'why_due', { promise, moment: here, elsewhere })
    : say(past ? 'why_was_due_here' : 'why_due_here', { promise, moment: here })
}

function paused(promise: string, told: Told): readonly string[] {
  const { explanation, now, speech } = told
  const { say } = speech
  const last = explanation.segments.at(-1)
  const since = last ? moment(instant(last.from), now, speech) : ''
  if (explanation.breached) return [dueSentence(promise, told), say('why_paused_breached')]
  const due = explanation.dueIfResumedNow
  if (due === null || due === 'never') return [say('why_paused_plain', { promise, moment: since })]
  const key = last?.kind === 'waiting_third_party' ? 'why_paused_third_party' : 'why_paused'
  return [say(key, { promise, moment: since, due: moment(instant(due), now, speech) })]
}

function asleep(clock: ClockFacts | null, { now, speech, place }: Told): readonly string[] {
  if (!clock?.asleep || clock.changesAt === null || clock.state !== 'running') return []
  const there = place && momentElsewhere(clock.changesAt, place, speech)
  const here = moment(clock.changesAt, now, speech)
  return [speech.say('why_asleep', { moment: there ? `${here} (${there})` : here })]
}

function promised({ explanation, speech }: Told): readonly string[] {
  const { say } = speech
  const { source, target } = explanation
  const rating = source.severity ?? source.priority
  const by = rating && known(rating.setBy) ? say(`set_by_${rating.setBy}`) : (rating?.setBy ?? '')
  const facts = {
    time: workSpan(target, 'down', speech),
    policy: source.policy.name,
    version: source.policy.version,
  }
  const first = rating
    ? say('why_promise', {
        ...facts,
        rating: rating.reason
          ? say('why_rating_reason', { value: rating.value, by, reason: rating.reason })
          : say('why_rating', { value: rating.value, by }),
      })
    : say('why_promise_plain', facts)
  return source.agreement ? [first, say('why_agreement', { agreement: source.agreement.name })] : [first]
}

const known = (setBy: string) => /^(client|staff|rule|matrix|default)$/.test(setBy)

function hours({ explanation, now, speech }: Told): readonly string[] {
  const { say, format } = speech
  const named = explanation.calendars.map(({ name, version, from }, place) =>
    place === 0
      ? say('why_hours', { calendar: name, version })
      : say('why_hours_then', { calendar: name, version, moment: moment(instant(from), now, speech) }),
  )
  const closed = new Map<string, string>()
  for (const { kind, cause } of explanation.segments)
    if (kind === 'holiday' && cause.reason?.kind === 'holiday') {
      const noon = instant(`${cause.reason.date}T12:00:00Z`)
      const there = format.inZone('UTC')
      const day = `${there.weekday(noon)} ${there.day(noon)}`
      const { name } = cause.reason
      closed.set(cause.reason.date, name === null ? day : say('why_closed_day', { day, name }))
    }
  return closed.size > 0 ? [...named, say('why_closed', { days: format.list([...closed.values()]) })] : named
}

function counted({ explanation, now, speech, place }: Told): readonly string[] {
  const { say, format } = speech
  if (explanation.startedAt === null) return []
  const at = instant(explanation.startedAt)
  const there = place && momentElsewhere(at, place, speech)
  const started = moment(at, now, speech)
  const parts = uncounted.flatMap(kind => {
    const length = explanation.totals[kind] ?? 0
    return length >= 60_000 ? [say(`why_part_${kind}`, { time: exact(length, speech) })] : []
  })
  return [
    say('why_started', {
      moment: there ? `${started} (${there})` : started,
      time: exact(explanation.totals.counted ?? 0, speech),
    }),
    ...(parts.length > 0 ? [say('why_not_counted', { parts: format.list(parts) })] : []),
  ]
}

/** In an account of where the time went, hours and minutes are told even when there are many. */
const exact = (length: number, { say, format }: Speech) => {
  const minutes = Math.floor(length / 60_000)
  if (minutes % 60 === 0 && minutes > 0) return say('span_hours', { hours: format.number(minutes / 60) })
  return minutes < 60
    ? say('span_minutes', { minutes: format.number(minutes) })
    : say('span_hours_minutes', {
        hours: format.number(Math.floor(minutes / 60)),
        minutes: String(minutes % 60).padStart(2, '0'),
      })
}

function history({ explanation, now, speech }: Told): readonly string[] {
  const { say, format } = speech
  const moves = explanation.dueHistory.filter(
    (move): move is typeof move & { due: string } => move.due !== null && move.due !== 'never',
  )
  if (moves.length < 2) return []
  const steps = moves.map(({ due, cause }, place) => {
    const when = moment(instant(due), now, speech)
    return place === 0
      ? say('why_step_first', { due: when })
      : say('why_step', { cause: say(`cause_${cause.type}`), due: when })
  })
  return [say('why_history', { steps: format.list(steps) })]
}
