import {
  AlarmClock,
  CircleCheck,
  CircleDot,
  Merge,
  Package,
  Shapes,
  ShieldX,
  Signal,
  Tag,
  UserRoundCheck,
  UserRoundPlus,
  UsersRound,
} from 'lucide-react'
import { useAnswer } from '#web/platform/cache.ts'
import { type Command, type CommandSection, useCommands } from '#web/platform/keyboard/commands.ts'
import { useMe } from '#web/platform/session.ts'
import { useActs } from './acts.ts'
import type { Handle } from './handle.ts'
import { ask, type Question } from './picking/asking.ts'
import { ranks } from './priority.ts'
import { say } from './text.ts'
import { useVocabulary } from './vocabulary.ts'

/** Where the keys act: on a ticket's page, or on the row under the cursor or the selection. */
type Acting = {
  readonly section: CommandSection
  readonly on: () => readonly Handle[]
  /** Beside what a question stands. */
  readonly anchor: (question: Question) => Element
  /** After it was done: a list's cursor moves on. */
  readonly onward?: () => void
}

/** What can be done to a ticket by a key or by name, from wherever it is shown. */
export function useTicketCommands({ section, on, anchor, onward }: Acting): void {
  const me = useMe()
  const acts = useActs()
  const { statuses } = useVocabulary()
  const staff = useAnswer(
    'people.search',
    { query: { kind: 'staff', limit: 50 } },
    { staleTime: 5 * 60_000, enabled: me !== undefined },
  )
  const may = () => me?.role !== 'observer' && on().length > 0
  const question = (name: Question) => () => ask(name, on(), anchor(name), onward)
  const command = (
    part: Pick<Command, 'id' | 'name' | 'keys' | 'run'> &
      Partial<Pick<Command, 'icon' | 'options' | 'words'>>,
  ): Command => ({ section, enabled: may, ...part })

  useCommands([
    command({
      id: 'ticket.take',
      name: () => say('cmd_take'),
      keys: 'i',
      icon: UserRoundCheck,
      run: () => {
        if (me) void acts.assign(on(), { id: me.id, name: me.name })
        onward?.()
      },
    }),
    command({
      id: 'ticket.assign',
      name: () => say('cmd_assign'),
      keys: 'a',
      icon: UserRoundPlus,
      options: () =>
        (staff.data?.items ?? [])
          .filter(person => !person.disabled)
          .map(({ id, name }) => ({ id, name, run: () => void acts.assign(on(), { id, name }) })),
      run: question('assignee'),
    }),
    command({
      id: 'ticket.status',
      name: () => say('cmd_status'),
      keys: 's',
      icon: CircleDot,
      options: () =>
        statuses.map(status => ({
          id: status.id,
          name: status.name,
          run: () => void acts.setStatus(on(), status),
        })),
      run: question('status'),
    }),
    command({
      id: 'ticket.priority',
      name: () => say('cmd_priority'),
      keys: 'p',
      icon: Signal,
      options: () =>
        ranks.map(rank => ({
          id: String(rank),
          name: say(`priority_${rank}`),
          words: [`p${rank}`, ...say(`priority_${rank}`).split(' · ')],
          run: () => void acts.setPriority(on(), rank),
        })),
      run: question('priority'),
    }),
    command({
      id: 'ticket.solve',
      name: () => say('cmd_solve'),
      keys: 'e',
      icon: CircleCheck,
      run: () => {
        void acts.solve(on())
        onward?.()
      },
    }),
    command({
      id: 'ticket.snooze',
      name: () => say('cmd_snooze'),
      keys: 'h',
      icon: AlarmClock,
      run: question('snooze'),
    }),
    command({
      id: 'ticket.type',
      name: () => say('cmd_type'),
      keys: 'y',
      icon: Shapes,
      run: question('type'),
    }),
    command({ id: 'ticket.tags', name: () => say('cmd_tags'), keys: 'u', icon: Tag, run: question('tags') }),
    command({
      id: 'ticket.team',
      name: () => say('cmd_team'),
      keys: null,
      icon: UsersRound,
      run: question('team'),
    }),
    command({
      id: 'ticket.service',
      name: () => say('cmd_service'),
      keys: null,
      icon: Package,
      run: question('service'),
    }),
    command({
      id: 'ticket.severity',
      name: () => say('cmd_severity'),
      keys: null,
      run: question('severity'),
    }),
    command({
      id: 'ticket.merge',
      name: () => say('cmd_merge'),
      keys: null,
      icon: Merge,
      run: question('merge'),
    }),
    command({
      id: 'ticket.cancel',
      name: () => say('cmd_cancel'),
      keys: null,
      icon: ShieldX,
      words: [say('cancel_spam')],
      run: question('cancel'),
    }),
    command({
      id: 'ticket.policy',
      name: () => say('cmd_attachPolicy'),
      keys: null,
      run: question('policy'),
    }),
  ])
}
