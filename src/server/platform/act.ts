// The only way to change anything. An ability loads its state (locked), asks the policy, decides purely, stores;
// `act` appends the events to the ledger, enqueues their reactions and commits all of it together. HTTP, mail,
// rules, the command line and the phone's queue all come through here, so all are permitted and explained alike.

import { sql } from 'kysely'
import type { Instant } from '#kernel/instant.ts'
import { isRefusal, type Refusal, refusal } from '#kernel/refusal.ts'
import type { Ability, Context, Decision } from './change.ts'
import type { Desk } from './desk.ts'
import { newId } from './ids.ts'
import { type Announcement, flush, type Gathered, isHint, openUnit, type Unit } from './unit.ts'

export type { Ability, Context, Decision, Moment, Reaction, Subject } from './change.ts'

/** Does one thing, in one transaction, and says what came of it. Refusals change nothing. */
export const act = async <Input, State, D extends Decision, Answer = D['reply']>(
  desk: Desk,
  ability: Ability<Input, State, D, Answer>,
  input: Input,
  context: Context,
): Promise<Answer | Refusal> => {
  const owner = context.actor.id ?? context.onBehalfOf ?? '00000000-0000-0000-0000-000000000000'
  const key = ability.shownOnce ? null : (context.idempotencyKey ?? null)
  try {
    return await (ability.atOnce ? inStatement : inUnit)(desk, async unit => {
      if (key) {
        const earlier = await replyOf(unit, owner, key, ability.name)
        if (earlier !== undefined) return earlier as Answer | Refusal
      }
      const reply = await perform(desk, unit, ability, input, context)
      if (key && !isRefusal(reply))
        unit.insert('idempotency', {
          owner,
          key,
          command: ability.name,
          reply: { value: reply ?? null },
          at: unit.now,
        })
      return reply
    })
  } catch (error) {
    // The same key arrived twice at once: the other one won, its reply is ours.
    if (!key || !isDuplicateKey(error, 'idempotency_pkey')) throw error
    return inUnit(desk, async unit => {
      const earlier = await replyOf(unit, owner, key, ability.name)
      if (earlier === undefined) throw error
      return earlier as Answer | Refusal
    })
  }
}

/** Runs `work` in a transaction and writes what it gathered in one statement. A refusal rolls back. */
export const inUnit = async <T>(
  desk: Desk,
  work: (unit: Unit & { readonly gathered: Gathered }) => Promise<T>,
): Promise<T> => {
  const refused = Symbol('refused')
  let result: T | undefined
  let hints: readonly Announcement[] = []
  try {
    const done = await desk.database.app.transaction().execute(async transaction => {
      const { rows } = await sql<{ now: Instant }>`select desk_now() as now`.execute(transaction)
      const [row] = rows
      if (!row) throw new Error('the database did not tell the time')
      const unit = openUnit(transaction, row.now)
      result = await work(unit)
      if (isRefusal(result)) throw refused
      hints = await writeAll(desk, transaction, unit)
      return result
    })
    if (hints.length > 0) desk.live.announce(hints)
    return done
  } catch (error) {
    if (error === refused) return result as T
    throw error
  }
}

type Gathering = Unit & { readonly gathered: Gathered }

/** What it gathered, then what is computed from that. @returns what browsers are told after the commit. */
const writeAll = async (desk: Desk, db: Unit['db'], unit: Gathering): Promise<readonly Announcement[]> => {
  await flush(desk.database, unit, announcement => !isHint(announcement))
  const hints = unit.gathered.announcements.filter(isHint)
  const { afterwards } = unit.gathered
  if (afterwards.size === 0) return hints
  const next = openUnit(db, unit.now)
  for (const work of afterwards.values()) await work(next)
  return [...hints, ...(await writeAll(desk, db, next))]
}

/** Runs `work` without a transaction of its own: what it gathered is one statement, written whole or not at all. */
const inStatement = async <T>(
  desk: Desk,
  work: (unit: Unit & { readonly gathered: Gathered }) => Promise<T>,
): Promise<T> => {
  const unit = openUnit(desk.database.app, 0 as Instant)
  const result = await work(unit)
  if (isRefusal(result)) return result
  if (unit.gathered.afterwards.size > 0) throw new Error('what is written at once has no afterwards')
  await flush(desk.database, unit, announcement => !isHint(announcement))
  const hints = unit.gathered.announcements.filter(isHint)
  if (hints.length > 0) desk.live.announce(hints)
  return result
}

/** One ability inside a unit that somebody else opened: mail intake does fifty in one. */
export const perform = async <Input, State, D extends Decision, Answer = D['reply']>(
  desk: Desk,
  unit: Unit,
  ability: Ability<Input, State, D, Answer>,
  input: Input,
  context: Context,
): Promise<Answer | Refusal> => {
  const state = await ability.load(unit, input, context)
  if (isRefusal(state)) return state
  return decideAndStore(desk, unit, ability, state, input, context)
}

/** The second half of `perform`, for callers that loaded many states at once. */
export const decideAndStore = async <Input, State, D extends Decision, Answer = D['reply']>(
  desk: Desk,
  unit: Unit,
  ability: Ability<Input, State, D, Answer>,
  state: State,
  input: Input,
  context: Context,
): Promise<Answer | Refusal> => {
  if (!ability.may(context.actor, state, input))
    return refusal('forbidden', { params: { action: ability.name } })
  if (unit.now === 0) throw new Error(`${ability.name} is done at once and did not tell its unit the time`)
  const decision = ability.decide(state, input, {
    now: unit.now,
    actor: context.actor,
    reason: context.reason ?? null,
  })
  if (isRefusal(decision)) return decision
  const recorded = record(desk, unit, context, ability.name, decision)
  const told = await ability.store(unit, decision, state, context, recorded)
  return (told ?? decision.reply) as Answer
}

/** Appends a decision's events to the ledger and enqueues what reacts to them. */
export const record = (
  desk: Desk,
  unit: Unit,
  context: Context,
  ability: string,
  decision: Pick<Decision, 'subject' | 'events'>,
): readonly string[] =>
  decision.events.map(event => {
    const known = desk.events.get(event.type)
    if (!known) throw new Error(`${ability} returned the event ${event.type}, which no events.ts lists`)
    const id = newId()
    unit.insert('ledger', {
      id,
      at: unit.now,
      actor_kind: context.actor.kind,
      actor_id: context.actor.id,
      on_behalf_of: context.onBehalfOf ?? null,
      via: context.via,
      room: ability.slice(0, ability.indexOf('.')),
      subject_kind: decision.subject.kind,
      subject_id: decision.subject.id,
      client_id: decision.subject.clientId,
      type: event.type,
      version: known.version,
      payload: known.check(event.payload),
      reason: context.reason ?? null,
      caused_by: context.causedBy ?? null,
    })
    for (const reaction of desk.reactions.get(event.type) ?? []) {
      if (reaction.when && !reaction.when(event.payload)) continue
      const queue = reaction.queue?.(decision.subject)
      unit.enqueue({
        task: reaction.task,
        payload: { event: id, subject: decision.subject.id },
        key: `${reaction.task}:${id}`,
        ...(queue ? { queue } : {}),
      })
    }
    return id
  })

const replyOf = async (unit: Unit, owner: string, key: string, command: string) => {
  const earlier = await unit.db
    .selectFrom('idempotency')
    .select(['reply', 'command'])
    .where('owner', '=', owner)
    .where('key', '=', key)
    .executeTakeFirst()
  if (!earlier) return undefined
  if (earlier.command !== command)
    return refusal('idempotency.other_command', { params: { key, command: earlier.command } })
  return (earlier.reply as { readonly value: unknown }).value
}

const isDuplicateKey = (error: unknown, constraint: string): boolean =>
  typeof error === 'object' &&
  error !== null &&
  (error as { code?: string }).code === '23505' &&
  (error as { constraint?: string }).constraint === constraint
