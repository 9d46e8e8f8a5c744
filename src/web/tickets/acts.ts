import { useMemo } from 'react'
import { moment } from '#domain/sla/words.ts'
import type { Instant } from '#kernel/instant.ts'
import { call } from '#web/platform/client.ts'
import { now } from '#web/platform/clock.ts'
import type { Problem } from '#web/platform/problem.ts'
import { sayPromise, useFormat } from '#web/platform/reader.ts'
import { toast } from '#web/ui/toasts.ts'
import { type Changes, type TicketAct, useTicketAct } from './changing.ts'
import { conflict } from './conflict.ts'
import type { Handle, Named } from './handle.ts'
import { askReason } from './picking/asking.ts'
import { urgencyFor } from './priority.ts'
import type { Patch } from './showing.ts'
import { say } from './text.ts'
import { type Status, solvedStatus, useVocabulary, type Vocabulary } from './vocabulary.ts'

export type Acts = ReturnType<typeof useActs>

type On = readonly Handle[]

/** Everything that can be done to one ticket or several, the same wherever it is done. */
export function useActs() {
  const act = useTicketAct()
  const format = useFormat()
  const vocabulary = useVocabulary()
  return useMemo(() => {
    const change = (
      on: On,
      changes: (ticket: Handle) => Changes,
      told: TicketAct['told'],
      show?: TicketAct['show'],
    ) =>
      act({
        on,
        told,
        ...(show ? { show } : {}),
        send: ticket => send(ticket, changes(ticket)),
        refused: (problem, ticket) =>
          withReason(problem, reason => {
            void change(on, one => ({ ...changes(one), reason }), told, show)
          }) ||
          conflict(problem, ticket, fresh => {
            void change([fresh], changes, told, show)
          }),
      })
    const when = (at: Instant) => moment(at, now(), { format, say: sayPromise as never })
    return {
      change,
      assign: (on: On, to: Named | null) =>
        change(
          on,
          () => ({ assigneeId: to?.id ?? null }),
          ({ number }) =>
            to ? say('did_assigned', { number, value: to.name }) : say('did_unassigned', { number }),
          () => ({ assignee: to }),
        ),
      setStatus: (on: On, status: Status) =>
        change(
          on,
          () => ({ statusId: status.id }),
          ({ number }) => say('did_status', { number, value: status.name }),
          () => ({ status: plain(status) }),
        ),
      solve: (on: On) => {
        const status = solvedStatus(vocabulary)
        if (!status) return Promise.resolve(false)
        return change(
          on.filter(ticket => ticket.status.category !== 'solved'),
          () => ({ statusId: status.id }),
          ({ number }) => say('did_solved', { number }),
          () => ({ status: plain(status) }),
        )
      },
      setPriority: (on: On, priority: number) =>
        change(
          on,
          ticket => priorityChange(vocabulary, ticket, priority),
          ({ number }) => say('did_priority', { number, value: priority }),
          () => ({ priority }),
        ),
      backToMatrix: (on: On) =>
        change(
          on,
          () => ({ priority: null }),
          ({ number }) => say('did_changed', { number, field: say('priority') }),
        ),
      snooze: (on: On, until: Instant) =>
        act({
          on,
          show: () => ({ snoozedUntil: iso(until) }),
          send: ticket =>
            call('tickets.snooze', { params: { ticket: ticket.id }, body: { until: iso(until) } }).then(
              noUndo,
            ),
          back: ticket => call('tickets.wake', { params: { ticket: ticket.id } }),
          told: ({ number }) => say('did_snoozed', { number, value: when(until) }),
        }),
      wake: (on: On) =>
        act({
          on,
          show: () => ({ snoozedUntil: null }),
          send: ticket => call('tickets.wake', { params: { ticket: ticket.id } }).then(noUndo),
          told: ({ number }) => say('did_woken', { number }),
        }),
      merge: (on: On, into: { readonly id: string; readonly number: number }) =>
        act({
          on,
          send: ticket =>
            call('tickets.merge', { params: { ticket: ticket.id }, body: { into: into.id } }).then(noUndo),
          told: ({ number }) => say('did_merged', { number, value: into.number }),
        }),
      cancel: (on: On, how: 'spam' | 'mistake' | 'withdrawn') =>
        act({
          on,
          send: ticket => call('tickets.cancel', { params: { ticket: ticket.id }, body: { how } }),
          told: ({ number }) => say('did_cancelled', { number }),
        }),
      rematch: (on: On, body: { policyId: string | null; none: boolean; reason: string }) =>
        act({
          on,
          send: ticket => call('tickets.rematch', { params: { ticket: ticket.id }, body }).then(noUndo),
          told: ({ number }) => say('attached', { number }),
        }),
      watch: async (ticket: Handle, watching: boolean) => {
        await act({
          on: [ticket],
          show: () => ({ watching }),
          send: () =>
            call('tickets.watch', { params: { ticket: ticket.id }, body: { watching } }).then(noUndo),
          told: () => say(watching ? 'watching' : 'notWatching'),
        })
      },
    }
  }, [act, format, vocabulary])
}

const send = (ticket: Handle, changes: Changes) =>
  call('tickets.change', { params: { ticket: ticket.id }, body: { base: ticket.version, ...changes } })

const noUndo = () => ({ undo: null })
const iso = (at: Instant) => new Date(at).toISOString()
const plain = ({ id, name, turn, category }: Status): NonNullable<Patch['status']> => ({
  id,
  name,
  turn,
  category,
})

/** As the matrix gives it, by urgency; else over the matrix, and the server will ask why. */
function priorityChange({ matrix }: Vocabulary, { severity }: Handle, priority: number): Changes {
  const urgency = urgencyFor(matrix, severity, priority)
  return urgency === null ? { priority } : { urgency, priority: null }
}

/** A refusal that only wants a reason: asks for it and tries again. */
function withReason(problem: Problem, again: (reason: string) => void): boolean {
  if (problem.code === 'tickets.priority_reason_missing')
    askReason({
      text: say('reasonPriority', { matrix: problem.params['matrix'] ?? '' }),
      give: again,
    })
  else if (problem.code === 'tickets.severity_reason_missing')
    askReason({ text: say('reasonSeverity'), give: again })
  else return false
  return true
}

/** Says something small has happened. */
export const tell = (text: string): void => void toast({ text })
