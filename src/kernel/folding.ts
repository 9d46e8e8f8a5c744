/**
 * The fold itself: signal by signal, from the arrival to `now`. What happens to the ticket ends, starts, pauses and
 * resumes accounts (here); what changes the ground they are judged on is in `revision.ts`.
 */
import {
  type Account,
  causeOf,
  end,
  goOn,
  isOngoing,
  noteDue,
  openAccount,
  type StatedTerms,
  start,
  turn,
} from './account.ts'
import type { Instant } from './instant.ts'
import { type Books, type Calendars, dueOf } from './reckoning.ts'
import { type Folding, type Of, revise, underTarget } from './revision.ts'
import type { Signal } from './signal.ts'
import { evolve, type Move, promiseRules, type Situation, situationAt } from './situation.ts'
import { type PromiseKind, promiseKinds, type Target } from './terms.ts'

/** Null while nothing has arrived. */
export function foldHistory(signals: readonly Signal[], calendars: Calendars, now: Instant): Folding | null {
  const past = inOrder(signals).filter(signal => signal.at <= now)
  return run(past, { calendars, editions: [] }, { stated: null, match: 1 })
}

/** Signals at one instant count in list order. */
const inOrder = (signals: readonly Signal[]): readonly Signal[] => [...signals].sort((a, b) => a.at - b.at)

/** `stated` replaces the terms of the arrival: how the same history goes under another match. */
function run(
  signals: readonly Signal[],
  books: Books,
  under: Pick<Folding, 'stated' | 'match'>,
): Folding | null {
  return signals.reduce<Folding | null>((sofar, signal, index) => {
    if (signal.type === 'started') return arrive(sofar, signal, { books, ...under })
    if (sofar === null) throw new TypeError(`a history begins with "started", not with "${signal.type}"`)
    return sofar.situation.over ? sofar : step(sofar, signal, () => signals.slice(0, index))
  }, null)
}

function arrive(
  sofar: Folding | null,
  signal: Of<'started'>,
  { stated, ...rest }: Pick<Folding, 'books' | 'stated' | 'match'>,
): Folding {
  if (sofar !== null) throw new TypeError(`a history begins once, and began again with "${signal.id}"`)
  const situation = situationAt(signal.at, signal.turn)
  const own = signal.terms === null ? null : { terms: signal.terms, editions: 0 }
  const reason = signal.terms === null ? (signal.reason ?? null) : null
  const blank: Folding = { ...rest, situation, stated: stated ?? own, reason, accounts: [] }
  const arrived = step(blank, signal, () => [])
  return signal.solved ? step(arrived, { id: signal.id, at: signal.at, type: 'solved' }, () => []) : arrived
}

function step(before: Folding, signal: Signal, past: () => readonly Signal[]): Folding {
  const replay = (stated: StatedTerms, match: number): readonly Account[] =>
    run(past().filter(isNoMatching), { ...before.books, editions: [] }, { stated, match })?.accounts ?? []
  const after = revise(before, signal, replay) ?? happen(before, signal)
  return { ...after, accounts: noteDues(before, after, signal) }
}

const isNoMatching = ({ type }: Signal): boolean => type !== 'retargeted' && type !== 'rematched'

/** Ends what is kept, pauses or resumes what goes on, starts what is owed from here. */
function happen(before: Folding, signal: Signal): Folding {
  const situation = evolve(before.situation, signal)
  const moves = movesOf(signal, before.situation)
  const history: Folding = {
    ...before,
    situation,
    accounts: before.accounts.map(account =>
      isOngoing(account)
        ? carryOn(account, moves[account.promise], signal, { ...before, situation })
        : account,
    ),
  }
  return promiseKinds.reduce((sofar, promise) => begin(sofar, promise, moves[promise], signal), history)
}

function movesOf(signal: Signal, situation: Situation): Readonly<Record<PromiseKind, Move>> {
  const moves = promiseKinds.map(promise => [promise, promiseRules[promise](signal, situation)])
  return Object.fromEntries(moves) as Record<PromiseKind, Move>
}

/** Whoever answers or solves before accepting has accepted. */
function carryOn(account: Account, move: Move, signal: Signal, { situation, books }: Folding): Account {
  const ends = move === 'ends' || move === 'renews'
  const begins = account.startedAt === null && (situation.accepted || ends)
  const begun = begins ? start(account, signal, situation) : account
  return ends ? end(begun, 'done', signal, books.editions.length) : turn(begun, signal, situation)
}

function begin(history: Folding, promise: PromiseKind, move: Move, signal: Signal): Folding {
  const { stated, situation, accounts } = history
  const target = stated?.terms.promises[promise]
  if (move === null || move === 'ends' || stated === null || target === undefined) return history
  if (accounts.some(account => account.promise === promise && isOngoing(account))) return history
  const last = accounts.findLast(account => account.promise === promise && account.match === history.match)
  if (move === 'goes_on' && last !== undefined && mayGoOn(last, target, signal.at)) {
    const resumed = underTarget(goOn(last, signal, situation), target, { history, signal })
    return { ...history, accounts: accounts.map(account => (account === last ? resumed : account)) }
  }
  const opened = openAccount(history, { promise, target, stated, signal })
  const waits = signal.type === 'started' && target.startsOn === 'acceptance'
  return { ...history, accounts: [...accounts, waits ? opened : start(opened, signal, situation)] }
}

function mayGoOn({ end }: Account, { reopenWindow = null }: Target, at: Instant): boolean {
  return end?.how === 'done' && (reopenWindow === null || at - end.at <= reopenWindow)
}

/** Writes down where due has moved to, for every account the signal can have moved. */
function noteDues(before: Folding, after: Folding, signal: Signal): readonly Account[] {
  const cause = causeOf(signal)
  return after.accounts.map((account, index) => {
    const untouched = account === before.accounts[index] && before.books === after.books
    if (untouched || account.startedAt === null) return account
    if (!isOngoing(account) && account.dues.length > 0) return account
    return noteDue(account, { at: signal.at, due: dueOf(account, after.books), cause })
  })
}
