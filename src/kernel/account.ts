/**
 * The running account of one promise: what was promised, and the spells of running and waiting since it started,
 * back to back. It holds no sums: time used and due instants are worked out from the spells (`reckoning.ts`), so a
 * change of terms can always be judged from the whole history.
 */
import type { Instant } from './instant.ts'
import type { Signal, SignalType } from './signal.ts'
import type { Situation } from './situation.ts'
import type { PromiseKind, Target, Terms, Turn } from './terms.ts'

export type Account = {
  readonly promise: PromiseKind
  readonly cycle: number
  readonly match: number
  readonly generation: number
  readonly team: string | null
  /** Where the story begins: the start, or the arrival for a promise that waits to be accepted. */
  readonly since: Instant
  readonly openedBy: Cause
  readonly startedAt: Instant | null
  readonly spells: readonly Spell[]
  readonly end: End | null
  readonly supersededAt: Instant | null
  readonly terms: StatedTerms
  readonly target: Target
  /** Thresholds that fall before it are past already, and are skipped. */
  readonly armedAt: Instant
  /** Breached already when its terms last changed. */
  readonly wasBreached: boolean
  readonly dues: readonly Due[]
}

/** Terms, and how many calendar editions had been published when they were stated. */
export type StatedTerms = { readonly terms: Terms; readonly editions: number }

export type Wait = 'waiting_client' | 'waiting_third_party' | 'planned' | 'solved'

/** `[from, to)`; the last one is open (`to: null`) until the account ends. */
export type Spell = {
  readonly from: Instant
  readonly to: Instant | null
  readonly kind: 'running' | Wait
  readonly turn: Turn
  readonly cause: Cause
}

export type Cause = { readonly signal: string; readonly type: SignalType }

/** Ended accounts never move: calendar editions published after the end do not concern them. */
export type End = {
  readonly at: Instant
  readonly how: 'done' | 'cancelled' | 'merged' | 'superseded'
  readonly cause: Cause
  readonly editions: number
}

export type Due = { readonly at: Instant; readonly due: Instant | 'never' | null; readonly cause: Cause }

export const causeOf = (signal: Signal): Cause => ({ signal: signal.id, type: signal.type })

export const isOngoing = (account: Account): boolean => account.end === null

type Opening = {
  readonly promise: PromiseKind
  readonly target: Target
  readonly stated: StatedTerms
  readonly signal: Signal
}

/** The next cycle of a promise, owed but not begun. */
export function openAccount(
  { accounts, match, situation }: Owed,
  { promise, target, stated, signal }: Opening,
): Account {
  const earlier = accounts.filter(account => account.promise === promise && account.match === match)
  return {
    promise,
    cycle: earlier.length + 1,
    match,
    generation: 1,
    team: promise === 'team' ? situation.team : null,
    since: signal.at,
    openedBy: causeOf(signal),
    startedAt: null,
    spells: [],
    end: null,
    supersededAt: null,
    terms: stated,
    target,
    armedAt: signal.at,
    wasBreached: false,
    dues: [],
  }
}

type Owed = { readonly accounts: readonly Account[]; readonly match: number; readonly situation: Situation }

/** Begins to count, or to wait: a ticket created directly in a waiting status is paused from its first instant. */
export function start(account: Account, signal: Signal, situation: Situation): Account {
  const spell = { from: signal.at, to: null, ...modeOf(account.target, situation), cause: causeOf(signal) }
  return { ...account, startedAt: signal.at, armedAt: signal.at, spells: [spell] }
}

/** After a turn: pauses, resumes, or waits for somebody else. Leaving the pause is resuming, whatever comes next. */
export function turn(account: Account, signal: Signal, situation: Situation): Account {
  const mode = modeOf(account.target, situation)
  const last = account.spells.at(-1)
  if (last === undefined || isSame(last, mode)) return account
  return {
    ...account,
    spells: follow(account.spells, { from: signal.at, to: null, ...mode, cause: causeOf(signal) }),
  }
}

export function end(account: Account, how: End['how'], signal: Signal, editions: number): Account {
  const { at } = signal
  return {
    ...account,
    spells: closeLast(account.spells, at),
    end: { at, how, cause: causeOf(signal), editions },
  }
}

/** Reopened in time: the same cycle goes on, and what lay between was solved, not waited for. */
export function goOn(account: Account, signal: Signal, situation: Situation): Account {
  if (account.end === null) return account
  const { at, cause } = account.end
  const rest: Spell = { from: at, to: null, kind: 'solved', turn: 'nobody', cause }
  const onwards = { from: signal.at, to: null, ...modeOf(account.target, situation), cause: causeOf(signal) }
  return { ...account, end: null, spells: follow(follow(account.spells, rest), onwards) }
}

/** Owed for longer than it was known here: the time before counts as running. */
export function startEarlier(account: Account, from: Instant, signal: Signal): Account {
  const first = account.spells[0]
  if (first === undefined || from >= first.from) return account
  const earlier: Spell = { from, to: first.from, kind: 'running', turn: 'us', cause: causeOf(signal) }
  const since = from < account.since ? from : account.since
  return { ...account, since, startedAt: from, spells: [earlier, ...account.spells] }
}

/** New terms for the same account: same start, same pauses so far; from here on the new terms say what pauses. */
export const retarget = (account: Account, target: Target, terms: StatedTerms): Account => ({
  ...account,
  target,
  terms,
})

/** Marks a change of the ground it is judged on: warnings are armed again from here. */
export const rearm = (account: Account, at: Instant, wasBreached: boolean): Account => ({
  ...account,
  generation: account.generation + 1,
  armedAt: at,
  wasBreached,
})

/** Writes down a move of the due instant. Coming back to where it was in the same instant is no move. */
export function noteDue(account: Account, due: Due): Account {
  const before = account.dues.findIndex(one => one.at === due.at && one.due === due.due)
  if (before >= 0) return { ...account, dues: account.dues.slice(0, before + 1) }
  return account.dues.at(-1)?.due === due.due ? account : { ...account, dues: [...account.dues, due] }
}

/** Where due has moved, one entry an instant: what did not outlast its instant never was. */
export function dueMoves({ dues }: Account): readonly Due[] {
  const lasting = dues.filter((due, index) => dues[index + 1]?.at !== due.at)
  return lasting.filter((due, index) => lasting[index - 1]?.due !== due.due)
}

type Mode = { readonly kind: 'running' | Wait; readonly turn: Turn }

function modeOf(target: Target, { turn, planned }: Situation): Mode {
  if (!target.pausesOn.includes(turn)) return { kind: 'running', turn }
  if (planned || turn === 'nobody' || turn === 'us') return { kind: 'planned', turn }
  return { kind: turn === 'client' ? 'waiting_client' : 'waiting_third_party', turn }
}

const isSame = (a: Mode, b: Mode): boolean => a.kind === b.kind && (a.kind === 'running' || a.turn === b.turn)

/** Appends a spell. One that lasted no time never was, and two of a kind that touch are one. */
function follow(spells: readonly Spell[], next: Spell): readonly Spell[] {
  const lasting = closeLast(spells, next.from).filter(spell => spell.from !== spell.to)
  const last = lasting.at(-1)
  if (last !== undefined && isSame(last, next) && last.to === next.from) {
    return [...lasting.slice(0, -1), { ...last, to: next.to }]
  }
  return [...lasting, next]
}

function closeLast(spells: readonly Spell[], at: Instant): readonly Spell[] {
  const last = spells.at(-1)
  return last === undefined || last.to !== null ? spells : [...spells.slice(0, -1), { ...last, to: at }]
}
