import { useCallback } from 'react'
import { refresh, useChange } from '#web/platform/cache.ts'
import { call, type Input, type Reply } from '#web/platform/client.ts'
import type { Problem } from '#web/platform/problem.ts'
import { toast } from '#web/ui/toasts.ts'
import type { Handle } from './handle.ts'
import { type Patch, showOnScreen } from './showing.ts'
import { say } from './text.ts'

export type Changes = Omit<Input<'tickets.change'>['body'], 'base'>
type Changed = Reply<'tickets.change'>

const touches = ['tickets.get', 'tickets.history', 'views.queue', 'views.upcoming'] as const

export type TicketAct = {
  readonly on: readonly Handle[]
  /** What the screen shows at once. */
  readonly show?: (ticket: Handle) => Patch
  readonly send: (ticket: Handle) => Promise<Partial<Changed>>
  /** What takes it back where the server does not say so itself. */
  readonly back?: (ticket: Handle) => Promise<unknown>
  /** For one ticket; several are counted. */
  readonly told: (ticket: Handle) => string
  readonly refused?: (problem: Problem, ticket: Handle) => boolean
}

/**
 * Does one thing to one ticket or to a selection: on screen at once, told in one message with one undo. Of a selection
 * those that can be changed are, and the message says why the others were not.
 */
export function useTicketAct(): (act: TicketAct) => Promise<boolean> {
  const change = useChange()
  return useCallback(
    async act => {
      const [only] = act.on
      if (!only) return false
      if (act.on.length > 1) return await toMany(act, change)
      const reply = await change({
        ...shown(act),
        send: () => act.send(only),
        ...(act.refused ? { refused: (problem: Problem) => act.refused?.(problem, only) ?? false } : {}),
        told: reply => ({ text: act.told(only), ...undoOf([[only, reply]], act.back) }),
        done: ({ ticket }) => keepUp(ticket),
        touches,
      })
      return reply !== null
    },
    [change],
  )
}

type Outcome = readonly [Handle, Partial<Changed>]

async function toMany(act: TicketAct, change: ReturnType<typeof useChange>): Promise<boolean> {
  const refused: Problem[] = []
  const done: Outcome[] = []
  await change({
    ...shown(act),
    send: () =>
      inTurn(act.on, async ticket => {
        try {
          const reply = await act.send(ticket)
          keepUp(reply.ticket)
          done.push([ticket, reply])
        } catch (error) {
          refused.push(error as Problem)
        }
      }),
    told: () => {
      const why = refused[0]?.title
      const text = why
        ? say('did_some', { done: done.length, count: act.on.length, why })
        : say('did_many', { count: done.length })
      return { text, ...undoOf(done, act.back) }
    },
    touches,
  })
  return refused.length === 0
}

/** The next change of the same field must not run into this one. */
function keepUp(state: Changed['ticket'] | undefined): void {
  if (state) showOnScreen([state.id], () => ({ version: state.version }))
}

/** Four at a time: quick for a selection of fifty, and no storm. */
async function inTurn<T>(all: readonly T[], act: (one: T) => Promise<void>): Promise<void> {
  const waiting = [...all]
  const worker = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await act(next)
  }
  await Promise.all([worker(), worker(), worker(), worker()])
}

const shown = ({ show, on }: TicketAct) =>
  show
    ? {
        show: () => {
          const byId = new Map(on.map(ticket => [ticket.id, ticket]))
          return showOnScreen([...byId.keys()], ({ id }) => {
            const ticket = byId.get(id)
            return ticket ? show(ticket) : {}
          })
        },
      }
    : {}

/** The server says what takes each change back, or the act itself does; one undo takes back all of them. */
function undoOf(done: readonly Outcome[], back: TicketAct['back']): { undo?: () => void } {
  const backs = done.flatMap(([ticket, { undo }]): readonly (() => Promise<unknown>)[] => {
    if (!undo) return back ? [() => back(ticket)] : []
    const body = { ...undo.changes, base: undo.base } as Input<'tickets.change'>['body']
    return [() => call('tickets.change', { params: { ticket: ticket.id }, body })]
  })
  if (backs.length === 0) return {}
  return {
    undo: () => {
      void inTurn(backs, async takeBack => void (await takeBack()))
        .then(() => {
          toast({ text: say('undone') })
          for (const name of touches) void refresh(name)
        })
        .catch((problem: Problem) => toast({ text: problem.title, tone: 'problem' }))
    },
  }
}
