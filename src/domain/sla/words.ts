// How a promise is put into words: the state, the due moment, the time left. One place for screens, mails and the API.
// The rule above all: a text never promises a minute that is not there.

import type { ClockState } from '#kernel/clock.ts'
import type { Duration, Instant } from '#kernel/instant.ts'
import type { PromiseKind, Turn } from '#kernel/terms.ts'
import type { Format } from '../format.ts'

/** Says a text of the `promise` language file; keys with their parts: `span_minutes`, `state_met`. */
export type SayPromise = (key: string, values?: Readonly<Record<string, string | number>>) => string

export type Speech = { readonly format: Format; readonly say: SayPromise }

/** What the words need of a clock. Durations are working time; `asOf` is when `used` and `left` were counted. */
export type ClockFacts = {
  readonly promise: PromiseKind
  readonly cycle: number
  readonly state: ClockState
  readonly breached: boolean
  readonly startedAt: Instant | null
  readonly endedAt: Instant | null
  readonly dueAt: Instant | 'never' | null
  readonly dueIfResumedNow: Instant | 'never' | null
  readonly target: Duration
  readonly used: Duration
  readonly left: Duration
  readonly asOf: Instant
  readonly pausedOn: Turn | null
  readonly pausedSince: Instant | null
  /** Paused until an agreed date. */
  readonly planned: boolean
  /** Running, but its calendar is closed at `asOf`. */
  readonly asleep: boolean
  /** The calendar's next change of open to closed or back after `asOf`; what is worded beyond it is out of date. */
  readonly changesAt: Instant | null
  /** The name of the holiday it sleeps through. */
  readonly holiday: string | null
  readonly soonAt: Instant | null
  readonly riskAt: Instant | null
  /** The calendar's zone, and what people call that place. */
  readonly zone: string
  readonly place: string
  /** Working days left, counted on the calendar, when it is too many hours to read. */
  readonly daysLeft?: number | null
}

export type Look =
  | 'not_started'
  | 'ok'
  | 'soon'
  | 'risk'
  | 'breached'
  | 'paused'
  | 'breached_paused'
  | 'met'
  | 'missed'
  | 'gone'

/** The state as people see it at `now`, which may be later than when it was counted. */
export function lookOf(clock: ClockFacts, now: Instant): Look {
  switch (clock.state) {
    case 'not_started':
      return 'not_started'
    case 'met':
      return 'met'
    case 'missed':
      return 'missed'
    case 'cancelled':
    case 'superseded':
    case 'merged':
      return 'gone'
    case 'paused':
      return clock.breached ? 'breached_paused' : 'paused'
    case 'running':
      // At its due instant a promise can still be kept.
      if (clock.breached || (typeof clock.dueAt === 'number' && now > clock.dueAt)) return 'breached'
      if (clock.riskAt !== null && now >= clock.riskAt) return 'risk'
      if (clock.soonAt !== null && now >= clock.soonAt) return 'soon'
      return clock.startedAt !== null && now < clock.startedAt ? 'not_started' : 'ok'
    default:
      return clock.state satisfies never
  }
}

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/**
 * A length of time as people read it: minutes to an hour, `1 h 03` to ten hours, hours to two days, then days.
 * What is left is rounded down, what is over is rounded up.
 */
export function span(length: number, round: 'down' | 'up', { format, say }: Speech): string {
  const to = (unit: number) => (round === 'down' ? Math.floor(length / unit) : Math.ceil(length / unit))
  if (round === 'down' && length < minute) return say('span_moment')
  const minutes = to(minute)
  if (minutes < 60) return say('span_minutes', { minutes: format.number(minutes) })
  if (minutes < 600 && minutes % 60 !== 0)
    return say('span_hours_minutes', {
      hours: format.number(Math.floor(minutes / 60)),
      minutes: String(minutes % 60).padStart(2, '0'),
    })
  const hours = minutes < 600 ? minutes / 60 : to(hour)
  if (hours < 48) return say('span_hours', { hours: format.number(hours) })
  return say('span_days', { count: to(day) })
}

/** The same in as little room as can be: `18 m`, `7 h`, `2 d`. */
export function briefSpan(length: number, round: 'down' | 'up', { format, say }: Speech): string {
  const to = (unit: number) =>
    format.number(round === 'down' ? Math.floor(length / unit) : Math.ceil(length / unit))
  if (length < hour) return say('brief_minutes', { minutes: to(minute) })
  return length < 2 * day ? say('brief_hours', { hours: to(hour) }) : say('brief_days', { days: to(day) })
}

/** Working time: hours to forty, then working days as counted on its calendar. */
export function workSpan(
  length: number,
  round: 'down' | 'up',
  speech: Speech,
  days: number | null = null,
): string {
  if (length <= 40 * hour)
    return length < 10 * hour ? span(length, round, speech) : wholeHours(length, round, speech)
  return days === null ? wholeHours(length, round, speech) : speech.say('span_working_days', { count: days })
}

const wholeHours = (length: number, round: 'down' | 'up', { format, say }: Speech) =>
  say('span_hours', {
    hours: format.number(round === 'down' ? Math.floor(length / hour) : Math.ceil(length / hour)),
  })

/** `10:30` today, `Tue 10:30` within the week to come, `Wed 25 Nov 10:30` otherwise, with the year if it is another. */
export function moment(at: Instant, now: Instant, { format, say }: Speech): string {
  const time = format.time(at)
  const days = daysApart(format.dayKey(now), format.dayKey(at))
  if (days === 0) return time
  const weekday = format.weekday(at)
  if (days > 0 && days < 7) return say('moment_weekday', { weekday, time })
  const sameYear = format.dayKey(at).slice(0, 4) === format.dayKey(now).slice(0, 4)
  return say('moment_date', { weekday, day: sameYear ? format.day(at) : format.date(at), time })
}

/** The same moment on the clock of another place, if it reads differently there: `16:15 Tokyo`, `Wed 01:30 Tokyo`. */
export function momentElsewhere(
  at: Instant,
  elsewhere: { readonly zone: string; readonly place: string },
  { format, say }: Speech,
): string | null {
  const there = format.inZone(elsewhere.zone)
  if (there.offset(at) === format.offset(at)) return null
  const time = there.time(at)
  const reading =
    there.dayKey(at) === format.dayKey(at)
      ? time
      : say('moment_weekday', { weekday: there.weekday(at), time })
  return say('moment_place', { moment: reading, place: elsewhere.place })
}

const daysApart = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / day)

/** Working time left at `now`, carried on from when it was counted; never more than was counted. */
export function leftAt(clock: ClockFacts, now: Instant): Duration {
  if (clock.state !== 'running' || now <= clock.asOf) return clock.left
  const change = clock.changesAt ?? null
  const counted = clock.asleep
    ? change === null
      ? 0
      : Math.max(0, now - change)
    : Math.min(now, change ?? now) - clock.asOf
  return (clock.left - counted) as Duration
}

export type Worded = {
  readonly look: Look
  /** The state's word; null on track, where there is nothing to say. */
  readonly word: string | null
  /** `Reply`, `Solve`. */
  readonly promise: string
  /** `Tue 10:30`; null when there is none to tell. */
  readonly due: string | null
  /** `18 min left`, `7 h 15 work`, `2 h 05 over`; for a pause, since how long. */
  readonly left: string | null
  /** The time left, over or waited in the least room: `18 m`. */
  readonly brief: string | null
  /** The due moment on the client's clock. */
  readonly elsewhere: string | null
  /** `Outside hours · resumes Mon 09:00`, `Closed: Labour Day`. */
  readonly asleep: string | null
  /** All of it in one line: the accessible name, the mail's subject. */
  readonly line: string
}

/** Everything a chip, a row or a mail says about one clock at `now`. */
export function wordPromise(clock: ClockFacts, now: Instant, speech: Speech): Worded {
  const look = lookOf(clock, now)
  const promise = speech.say(`promise_${clock.promise}`)
  const word = stateWord(clock, look, now, speech)
  const live = look === 'ok' || look === 'soon' || look === 'risk'
  const due = live && typeof clock.dueAt === 'number' ? moment(clock.dueAt, now, speech) : null
  const left = leftWords(clock, look, now, speech)
  const brief = briefWords(clock, look, now, speech)
  const elsewhere =
    due && typeof clock.dueAt === 'number' ? momentElsewhere(clock.dueAt, clock, speech) : null
  const asleep = live || look === 'breached' ? asleepWords(clock, now, speech) : null
  const line = [word, [promise, due].filter(Boolean).join(' '), left, asleep].filter(Boolean).join(' · ')
  return { look, word, promise, due, left, brief, elsewhere, asleep, line }
}

function stateWord(clock: ClockFacts, look: Look, now: Instant, speech: Speech): string | null {
  const { say } = speech
  switch (look) {
    case 'ok':
      return null
    case 'not_started':
      return clock.startedAt === null
        ? say('state_not_started')
        : say('state_starts', { moment: moment(clock.startedAt, now, speech) })
    case 'soon':
      return say('state_soon')
    case 'risk':
      return say('state_risk')
    case 'breached':
      return say('state_breached')
    case 'breached_paused':
      return say('state_breached_paused', { pause: lowered(pauseWord(clock, speech), speech) })
    case 'paused':
      return pauseWord(clock, speech)
    case 'met':
      return clock.left < minute
        ? say('state_met')
        : say('state_met_spare', { time: workSpan(clock.left, 'down', speech, clock.daysLeft) })
    case 'missed':
      return say('state_missed', { time: workSpan(-clock.left, 'up', speech) })
    case 'gone':
      return say(`state_${clock.state}`)
    default:
      return look satisfies never
  }
}

function pauseWord(clock: ClockFacts, { say }: Speech): string {
  if (clock.planned) return say('state_planned')
  return say(clock.pausedOn === 'third_party' ? 'state_waiting_third_party' : 'state_waiting_client')
}

const lowered = (text: string, { format }: Speech) =>
  text.slice(0, 1).toLocaleLowerCase(format.locale) + text.slice(1)

function leftWords(clock: ClockFacts, look: Look, now: Instant, speech: Speech): string | null {
  const { say } = speech
  switch (look) {
    case 'ok':
    case 'soon':
    case 'risk': {
      if (typeof clock.dueAt !== 'number') return clock.dueAt === 'never' ? say('due_never') : null
      const wall = clock.dueAt - now
      const work = Math.min(leftAt(clock, now), wall)
      return differs(wall, work)
        ? say('left_work', { time: workSpan(work, 'down', speech, clock.daysLeft) })
        : say('left_wall', { time: span(wall, 'down', speech) })
    }
    case 'breached':
    case 'breached_paused': {
      const work = -leftAt(clock, now)
      const wall = typeof clock.dueAt === 'number' && clock.state === 'running' ? now - clock.dueAt : work
      return differs(wall, work)
        ? say('over_work', { time: workSpan(Math.max(work, 0), 'up', speech) })
        : say('over_wall', { time: span(wall, 'up', speech) })
    }
    case 'paused':
      return clock.pausedSince === null
        ? null
        : say('waited', { time: span(now - clock.pausedSince, 'down', speech) })
    default:
      return null
  }
}

function briefWords(clock: ClockFacts, look: Look, now: Instant, speech: Speech): string | null {
  const wall = typeof clock.dueAt === 'number' ? clock.dueAt - now : null
  if (look === 'ok' || look === 'soon' || look === 'risk')
    return wall === null ? null : briefSpan(Math.max(wall, 0), 'down', speech)
  if (look === 'breached') return briefSpan(wall === null ? -clock.left : -wall, 'up', speech)
  if (look === 'breached_paused') return briefSpan(-clock.left, 'up', speech)
  return look === 'paused' && clock.pausedSince !== null
    ? briefSpan(now - clock.pausedSince, 'down', speech)
    : null
}

/** Two scales are worth showing apart when they are 15 minutes or a tenth apart. */
const differs = (wall: number, work: number) => Math.abs(wall - work) > Math.min(15 * minute, wall / 10)

function asleepWords(clock: ClockFacts, now: Instant, speech: Speech): string | null {
  if (!clock.asleep || (clock.changesAt !== null && now >= clock.changesAt)) return null
  if (clock.holiday !== null) return speech.say('asleep_holiday', { name: clock.holiday })
  return clock.changesAt === null
    ? speech.say('asleep')
    : speech.say('asleep_until', { moment: moment(clock.changesAt, now, speech) })
}

/** What the client is told: a sentence, not a timer. In the client's language and on the client's clock. */
export function wordForClient(clock: ClockFacts, now: Instant, { format, say }: Speech): string {
  const there = { format: format.inZone(clock.zone), say }
  const look = lookOf(clock, now)
  if (look === 'breached' || look === 'missed') return say('client_late')
  if (look === 'breached_paused' || look === 'paused')
    return say(clock.pausedOn === 'third_party' ? 'client_paused_third_party' : 'client_paused')
  if (look === 'met') return say('client_kept')
  return typeof clock.dueAt === 'number'
    ? say(`client_${clock.promise}`, { moment: moment(clock.dueAt, now, there), place: clock.place })
    : say('state_not_started')
}
