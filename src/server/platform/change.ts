// What a change is made of: who makes it and how, what must be known, what is decided, what is stored, and what
// follows. `act` is what puts them together.

import type { Actor, Via } from '#domain/actor.ts'
import type { AnyEvent } from '#domain/event.ts'
import type { Instant } from '#kernel/instant.ts'
import type { Refusal } from '#kernel/refusal.ts'
import type { Unit } from './unit.ts'

export type Context = {
  readonly actor: Actor
  readonly via: Via
  readonly onBehalfOf?: string | null
  readonly reason?: string | null
  readonly causedBy?: string | null
  /** The same key from the same owner gives the same reply and changes nothing a second time. */
  readonly idempotencyKey?: string | null
}

/** What the ledger says an event is about. */
export type Subject = { readonly kind: string; readonly id: string; readonly clientId: string | null }

export type Decision<Reply = unknown> = {
  readonly subject: Subject
  readonly events: readonly AnyEvent[]
  readonly reply: Reply
}

/** What a pure decision may know of the world: who, and when. */
export type Moment = { readonly now: Instant; readonly actor: Actor; readonly reason: string | null }

export type Ability<Input, State, D extends Decision, Answer = D['reply']> = {
  /** `room.verb`; also the name of the rule in the room's policy. */
  readonly name: `${string}.${string}`
  /**
   * For what only adds: nothing is locked by loading, and all that is written is one statement, which is all or
   * nothing by itself. Two round trips in place of five. Its `load` must tell the unit the time (`notBefore`).
   */
  readonly atOnce?: true
  /** What it answers is seen once and kept nowhere, so no key brings it back: asked again, it is done again. */
  readonly shownOnce?: true
  readonly may: (actor: Actor, state: State, input: Input) => boolean
  /** Reads what the decision needs, `for update` where it will be changed. A refusal ends it: not found, say. */
  readonly load: (unit: Unit, input: Input, context: Context) => Promise<State | Refusal>
  readonly decide: (state: State, input: Input, moment: Moment) => D | Refusal
  /**
   * Writes what was decided. `recorded` are the ledger ids of the decision's events, in their order. It may give the
   * answer in place of the decision's reply, with what only storing could tell: a due instant, say.
   */
  readonly store: (
    unit: Unit,
    decision: D,
    state: State,
    context: Context,
    recorded: readonly string[],
    // biome-ignore lint/suspicious/noConfusingVoidType: most abilities store and have nothing to add
  ) => Answer | void | Promise<Answer | void>
}

export type Reaction = {
  readonly task: string
  readonly queue?: (subject: Subject) => string
  /** Whether this event concerns it at all: a job that finds nothing to do is a job too many. Absent: always. */
  readonly when?: (payload: unknown) => boolean
}
