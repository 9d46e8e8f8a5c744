/**
 * Four signals change the ground on which clocks are judged: other targets, another match, new calendar versions, an
 * inherited start; and one ends everything. Nothing is forgotten by any of them: starts and pauses stay.
 */
import {
  type Account,
  end,
  isOngoing,
  openAccount,
  rearm,
  retarget,
  type StatedTerms,
  start,
  startEarlier,
  turn,
} from './account.ts'
import type { Instant } from './instant.ts'
import { type Books, breachOf, calendarNow, levelOf } from './reckoning.ts'
import type { Signal } from './signal.ts'
import { evolve, type Situation } from './situation.ts'
import { type PromiseKind, promiseKinds, type Target } from './terms.ts'

/** How far the fold has come. */
export type Folding = {
  readonly situation: Situation
  readonly stated: StatedTerms | null
  /** Why there is no commitment, when there is none. */
  readonly reason: string | null
  readonly match: number
  readonly accounts: readonly Account[]
  readonly books: Books
}

export type Of<Type extends Signal['type']> = Extract<Signal, { type: Type }>

/** Folds the same history from the arrival under other terms. */
export type Replay = (stated: StatedTerms, match: number) => readonly Account[]

/** Null when the signal is not one of those. */
export function revise(before: Folding, signal: Signal, replay: Replay): Folding | null {
  switch (signal.type) {
    case 'retargeted':
      return before.stated === null ? rematch(before, signal, replay) : retargetAll(before, signal, replay)
    case 'rematched':
      return rematch(before, signal, replay)
    case 'recalendared':
      return publish(before, signal)
    case 'inherited':
      return inherit(before, signal)
    case 'ended':
      return endAll(before, signal)
    default:
      return null
  }
}

/** Same start, same pauses, new target, from the whole history. */
function retargetAll(before: Folding, signal: Of<'retargeted'>, replay: Replay): Folding {
  const { promises } = signal.terms
  const earlier = before.stated?.terms.promises ?? {}
  const stated = { terms: signal.terms, editions: before.books.editions.length }
  const history: Folding = { ...before, stated }
  const accounts = before.accounts.map(account => {
    if (!isOngoing(account)) return account
    const target = promises[account.promise]
    if (target === undefined) return end(account, 'cancelled', signal, stated.editions)
    return underTarget(account, target, { history, signal })
  })
  const added = promiseKinds.filter(
    promise => promises[promise] !== undefined && earlier[promise] === undefined,
  )
  if (added.length === 0) return { ...history, accounts }
  return {
    ...history,
    accounts: [...accounts, ...assessAnew(added, history, signal, replay(stated, before.match))],
  }
}

/** Promises the earlier terms did not make, judged from the arrival. */
function assessAnew(
  promises: readonly PromiseKind[],
  { accounts }: Folding,
  signal: Signal,
  replayed: readonly Account[],
): readonly Account[] {
  return replayed
    .filter(account => promises.includes(account.promise))
    .map(account => {
      const cancelled = accounts.filter(one => one.promise === account.promise && one.match === account.match)
      return assess({ ...account, cycle: account.cycle + cancelled.length }, signal, null)
    })
}

/**
 * The terms in force for an account that goes on. Where what was promised is the same, only its source changes, and
 * no warning is armed again.
 */
export function underTarget(
  account: Account,
  target: Target,
  { history, signal }: { readonly history: Folding; readonly signal: Signal },
): Account {
  const { stated, books, situation } = history
  if (stated === null) return account
  if (isSamePromise(account, target, books)) {
    const terms = { terms: stated.terms, editions: account.terms.editions }
    return { ...account, terms, target: { ...target, calendar: account.target.calendar } }
  }
  const wasBreached = breachOf(account, books, signal.at) !== null
  return rearm(turn(retarget(account, target, stated), signal, situation), signal.at, wasBreached)
}

function isSamePromise(account: Account, target: Target, books: Books): boolean {
  const known = [account.target.calendar, calendarNow(account, books)]
  return known.includes(target.calendar) && fingerprint(account.target) === fingerprint(target)
}

/** What a change of would be felt: the work, what pauses it, and the warnings. */
function fingerprint(target: Target): string {
  const warnings = target.thresholds.map(threshold => `${threshold.key}=${levelOf(target, threshold)}`)
  return [target.work, [...target.pausesOn].sort(), warnings.sort()].join(' ')
}

/** A correction: what runs is superseded, and everything is assessed again from the original arrival. */
function rematch(before: Folding, signal: Of<'rematched'> | Of<'retargeted'>, replay: Replay): Folding {
  const editions = before.books.editions.length
  const stated = signal.terms === null ? null : { terms: signal.terms, editions }
  const match = before.match + 1
  const reason = signal.type === 'rematched' && signal.terms === null ? (signal.reason ?? null) : null
  const old = before.accounts.map(account => {
    if (account.supersededAt !== null) return account
    const ended = isOngoing(account) ? end(account, 'superseded', signal, editions) : account
    return { ...ended, supersededAt: signal.at }
  })
  const anew = stated === null ? [] : replay(stated, match)
  const assessed = anew.map(account => assess(account, signal, predecessorOf(account, before)))
  return { ...before, stated, match, reason, accounts: [...old, ...assessed] }

  function predecessorOf(account: Account, { accounts, books }: Folding): Predecessor | null {
    const same = accounts.findLast(one => one.promise === account.promise && one.cycle === account.cycle)
    if (same === undefined) return null
    return { generation: same.generation, breached: breachOf(same, books, signal.at) !== null }
  }
}

type Predecessor = { readonly generation: number; readonly breached: boolean }

/** A new assessment of the past: what has passed already is recorded, and not announced in a burst. */
const assess = (account: Account, signal: Signal, before: Predecessor | null): Account => ({
  ...account,
  generation: (before?.generation ?? 0) + 1,
  armedAt: signal.at,
  wasBreached: before?.breached ?? false,
  dues: [],
})

/** Forward only: what was counted until now stays counted, the rest counts under the new version. */
function publish(before: Folding, { at, calendars }: Of<'recalendared'>): Folding {
  const { books } = before
  return { ...before, books: { ...books, editions: [...books.editions, { at, calendars }] } }
}

/** The target of a merge keeps the earliest start of each promise. What it has already kept stays kept. */
function inherit(before: Folding, signal: Of<'inherited'>): Folding {
  return promiseKinds.reduce((history, promise) => {
    const given = signal.starts[promise]
    return given === undefined ? history : inheritOne(history, promise, { ...signal, given })
  }, before)
}

function inheritOne(
  history: Folding,
  promise: PromiseKind,
  signal: Of<'inherited'> & { readonly given: Instant },
): Folding {
  const { accounts, situation, books, stated } = history
  const from = signal.given < signal.at ? signal.given : signal.at
  const own = accounts.find(account => account.promise === promise && isOngoing(account))
  if (own !== undefined) {
    const begun = own.startedAt === null ? start(own, signal, situation) : own
    const earlier = startEarlier(begun, from, signal)
    if (earlier === own) return history
    const changed = rearm(earlier, signal.at, breachOf(own, books, signal.at) !== null)
    return { ...history, accounts: accounts.map(account => (account === own ? changed : account)) }
  }
  const target = stated?.terms.promises[promise]
  const owed = promise === 'next_response' && situation.responded && !situation.solved
  if (!owed || stated === null || target === undefined) return history
  const opened = openAccount(history, { promise, target, stated, signal })
  const begun = startEarlier(start(opened, signal, situation), from, signal)
  return { ...history, accounts: [...accounts, begun] }
}

function endAll(before: Folding, signal: Of<'ended'>): Folding {
  const accounts = before.accounts.map(account =>
    isOngoing(account) ? end(account, signal.how, signal, before.books.editions.length) : account,
  )
  return { ...before, situation: evolve(before.situation, signal), accounts }
}
