// The stories of the sample, told through the same doors as real ones, at the times they are said to have happened.
// Nobody is written to about them: what they would have posted or enqueued is left out.

import { type Actor, system } from '#domain/actor.ts'
import type { Agreed } from '#domain/sla/match.ts'
import { compileCalendar } from '#kernel/calendar.ts'
import type { Instant } from '#kernel/instant.ts'
import { inUnit, perform } from '#server/platform/act.ts'
import type { Desk } from '#server/platform/desk.ts'
import { flush, openUnit, type Unit } from '#server/platform/unit.ts'
import { refold, slaConfig } from '#server/sla/index.ts'
import {
  changeTicket,
  openTicket,
  receiveMessage,
  reply,
  ticketSide,
  vocabularyOf,
  writeNote,
} from '#server/tickets/index.ts'
import { must } from './furnishing.ts'
import { layOut, type Step } from './laying-out.ts'
import { linesFor } from './lines.ts'
import { type Plot, plots } from './plots.ts'
import { agreedNow, type Cast } from './store.ts'

type Story = { readonly plot: Plot; readonly steps: readonly Step[]; ticketId: string | null }

/** Tells all of them in one transaction: either the sample is there, or nothing of it. */
export const tellStories = async (desk: Desk, cast: Cast): Promise<number> =>
  inUnit(desk, async unit => {
    const agreed = await agreedNow(unit.db)
    const stories = await Promise.all(
      plots.map((plot, position) => lay({ desk, cast, agreed, now: unit.now }, plot, position)),
    )
    const rounds = Math.max(...stories.map(({ steps }) => steps.length))
    for (let round = 0; round < rounds; round += 1)
      for (const story of stories) {
        const step = story.steps[round]
        if (step) await inThePast(desk, unit, step.at, past => tell(desk, past, cast, story, step))
      }
    await inThePast(desk, unit, unit.now, now => countUntilNow(desk, now, stories))
    unit.announce({ topic: 'queue', ids: [] })
    return stories.length
  })

type Setting = {
  readonly desk: Desk
  readonly cast: Cast
  readonly agreed: ReadonlyMap<string, Agreed>
  readonly now: Instant
}

const lay = async ({ desk, cast, agreed, now }: Setting, plot: Plot, position: number): Promise<Story> => {
  const config = await slaConfig(desk)
  const client = cast.client(plot.client)
  const { terms } = config.matchTerms(
    {
      clientId: client.id,
      clientCalendarId: client.calendarId,
      severity: plot.severity,
      priority: plot.severity,
      severitySetBy: 'client',
      prioritySetBy: 'matrix',
      serviceId: null,
      typeId: null,
      agreement: agreed.get(client.id) ?? null,
    },
    now,
  )
  const first = terms?.promises.first_response
  const calendar = first ? config.books[first.calendar] : undefined
  if (!terms || !first || !calendar) throw new Error('the sample needs an SLA policy with a first response')
  const targets = {
    firstResponse: first.work,
    nextResponse: terms.promises.next_response?.work ?? first.work,
    resolution: terms.promises.resolution?.work ?? first.work,
  }
  const compiled = 'zone' in calendar || 'union' in calendar ? compileCalendar(calendar) : calendar
  return { plot, steps: layOut(plot, compiled, targets, now, position), ticketId: null }
}

/** One step at its own time, written at once so that the next one finds it. */
const inThePast = async (
  desk: Desk,
  around: Unit,
  at: Instant,
  work: (unit: Unit) => Promise<void>,
): Promise<void> => {
  const unit = openUnit(around.db, at)
  await work({
    ...unit,
    insertOnce: (table, row) => (table === 'outbox' ? undefined : unit.insertOnce(table, row)),
    enqueue: () => {},
    announce: () => {},
  })
  await flush(desk.database, unit)
}

const tell = async (desk: Desk, unit: Unit, cast: Cast, story: Story, step: Step): Promise<void> => {
  const { plot } = story
  const person = cast.contact(plot.client, plot.contact)
  const writer = cast.staff(plot.assignee ?? 'ana')
  const lines = linesFor(person.language)
  const by = (actor: Actor) => ({ actor, via: 'import' as const })
  const ticketId = story.ticketId ?? ''
  switch (step.what) {
    case 'open': {
      const opened = must(
        await perform(
          desk,
          unit,
          openTicket(desk),
          {
            clientId: cast.client(plot.client).id,
            requesterId: person.id,
            assigneeId: plot.assignee ? cast.staff(plot.assignee).id : null,
            teamId: cast.team(plot.severity <= 2 && plot.service === 'hosting' ? 'integration' : 'support'),
            serviceId: plot.service ? cast.service(plot.service) : null,
            followsId: null,
            uploads: [],
            files: [],
            subject: plot.subject,
            text: `${plot.text}\n\n${person.name}`,
            html: null,
            quotedFrom: null,
            typeId: null,
            statusId: null,
            severity: plot.severity,
            urgency: 2,
            priority: null,
            priorityReason: null,
            tags: [],
            cc: [],
            channel: 'mail',
            via: 'mail',
            by: 'client',
            arrivedAt: null,
            arrivalReason: null,
            from: { name: person.name, address: person.email },
            verified: true,
            to: [],
            rawId: null,
            header: null,
            headers: [],
          },
          by(system),
        ),
      )
      story.ticketId = opened.ticket.id
      return
    }
    case 'answer': {
      const text =
        step.outcome === 'solve' ? lines.solved : step.outcome === 'hand_over' ? lines.asked : lines.working
      must(
        await perform(
          desk,
          unit,
          reply(desk),
          {
            ticketId,
            text: `${lines.hello(person.name.split(' ')[0] ?? person.name)}\n\n${text}\n\n${writer.name}`,
            html: null,
            uploads: [],
            outcome: step.outcome,
            seen: null,
            hold: 0,
            via: 'app',
          },
          by(writer),
        ),
      )
      return
    }
    case 'note':
      must(
        await perform(
          desk,
          unit,
          writeNote(desk),
          {
            ticketId,
            text: 'Reproduced on 8.4.1, not on 8.2. Looking at what changed in between.',
            html: null,
            uploads: [],
            mentions: [],
            via: 'app',
          },
          by(writer),
        ),
      )
      return
    case 'wait_for_supplier': {
      const words = await vocabularyOf(desk)
      const waiting = words.statuses.find(({ turn }) => turn === 'third_party')
      const [held] = await ticketSide(desk).lock(unit, [ticketId])
      if (!waiting || !held) throw new Error('the sample needs a status that waits on a third party')
      const base = await cast.version(unit, ticketId)
      must(
        await perform(
          desk,
          unit,
          changeTicket(desk),
          { ticketId, base, statusId: waiting.id, reason: 'Passed on to the carrier' } as never,
          by(writer),
        ),
      )
      return
    }
    case 'client_writes':
      must(
        await perform(
          desk,
          unit,
          receiveMessage(desk),
          {
            ticketId,
            author: { id: person.id, name: person.name },
            from: { name: person.name, address: person.email },
            verified: true,
            human: true,
            automaticKind: null,
            to: [],
            cc: [],
            joins: [],
            via: 'mail',
            subject: null,
            text: step.words === 'thanks' ? lines.thanks : lines.more,
            html: null,
            quotedFrom: null,
            rawId: null,
            header: null,
            headers: [],
            receivedAt: null,
            files: [],
            uploads: [],
          },
          by(system),
        ),
      )
  }
}

/** What fell due between the last step and now is recorded at its own time, without a storm of mail. */
const countUntilNow = async (desk: Desk, unit: Unit, stories: readonly Story[]): Promise<void> => {
  const side = ticketSide(desk)
  const tickets = await side.lock(
    unit,
    stories.flatMap(({ ticketId }) => ticketId ?? []),
  )
  for (const { request: _request, ...ticket } of tickets)
    side.keepNextDue(unit, ticket.ticketId, await refold(desk, unit, ticket))
}
