// `accord sla …` and `accord calendar …`: for people who want to check a clock, or a contract, themselves.

import { foldOf } from '#domain/sla/fold-lines.ts'
import type { Command } from '#server/platform/command.ts'
import { answerLines, dueLine, elapsedLine } from './lines.ts'
import { type Histories, recompute } from './recomputing.ts'
import { explainTicket } from './showing.ts'
import { findTicket } from './store/clocks.ts'

/** @param tickets their histories, which belong to the room above. */
export const slaCommands = (tickets: Histories): readonly Command[] => [
  explain(tickets),
  recomputeAll(tickets),
  fold,
  calendarDue,
  calendarElapsed,
]

const explain = (tickets: Histories): Command => ({
  name: 'sla explain',
  usage: '<number>',
  says: 'Why a ticket’s promises are due when they are: every second of every clock, as JSON',
  needs: 'desk',
  run: async ([given], { print, complain }, desk) => {
    const number = Number((given ?? '').replace(/^#/, ''))
    if (!Number.isSafeInteger(number) || number <= 0) {
      complain('Say which ticket: accord sla explain 1042')
      return 2
    }
    const id = await findTicket(desk.database.app, number)
    if (id === null) {
      complain(`There is no ticket #${number}.`)
      return 1
    }
    const signals = (await tickets.historyOf(desk, [id])).get(id) ?? []
    const now = await desk.database.now()
    for (const explanation of await explainTicket(desk, signals, now)) print(JSON.stringify(explanation))
    return 0
  },
})

const recomputeAll = (tickets: Histories): Command => ({
  name: 'sla recompute',
  usage: '[--check] [--json]',
  says: 'Fold every clock from the history and compare; without --check, mend what differs',
  needs: 'desk',
  run: async (args, { print }, desk) => {
    const [check, json] = [args.includes('--check'), args.includes('--json')]
    const done = await recompute(desk, tickets, {
      mend: !check,
      report: found => {
        if (json) print(JSON.stringify(found))
        else
          for (const { clock, field, stored, folded } of found.differences)
            print(`#${found.number} ${clock}: ${field} is ${stored}, the history says ${folded}`)
      },
    })
    if (json) print(JSON.stringify(done))
    else
      print(
        `${done.clocks} clocks of ${done.tickets} tickets folded again, ${done.differing} tickets differ${
          check ? '' : `, ${done.mended} mended`
        }.`,
      )
    return check && done.differing > 0 ? 1 : 0
  },
})

const fold: Command = {
  name: 'sla fold',
  usage: '< lines.jsonl',
  says: 'JSON lines {"terms", "calendars", "signals", "now"} in, the explanation of each clock out',
  needs: 'nothing',
  run: (_args, streams) => answerLines(streams, foldOf),
}

const calendarDue: Command = {
  name: 'calendar due',
  usage: '< lines.jsonl',
  says: 'JSON lines {"calendar", "start", "work"} in, {"due"} out',
  needs: 'nothing',
  run: (_args, streams) => answerLines(streams, dueLine),
}

const calendarElapsed: Command = {
  name: 'calendar elapsed',
  usage: '< lines.jsonl',
  says: 'JSON lines {"calendar", "from", "to"} in, {"elapsed"} out',
  needs: 'nothing',
  run: (_args, streams) => answerLines(streams, elapsedLine),
}
