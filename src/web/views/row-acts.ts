import { useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useMe } from '#web/platform/session.ts'
import { useActs } from '#web/tickets/acts.ts'
import { write } from '#web/tickets/composer/writing.ts'
import { ask, type Question } from '#web/tickets/picking/asking.ts'
import { holdTyping } from '#web/tickets/typed-ahead.ts'
import type { MenuSection } from '#web/ui/Menu.tsx'
import type { Row } from './queue-data.ts'
import { say } from './text.ts'

export type RowActs = {
  readonly take: (row: Row) => void
  readonly reply: (row: Row) => void
  readonly solve: (row: Row) => void
  readonly ask: (question: Question, row: Row, anchor: Element) => void
  readonly menu: (row: Row, anchor: () => Element) => readonly MenuSection[]
  readonly may: boolean
  readonly isMine: (row: Row) => boolean
}

/** What the buttons, the menu and the swipes of a row do; the keys do the same. */
export function useRowActs(onward: () => void): RowActs {
  const me = useMe()
  const acts = useActs()
  const navigate = useNavigate()
  return useMemo(() => {
    const question = (name: Question, row: Row, anchor: Element) => ask(name, [row], anchor, onward)
    const own: Pick<RowActs, 'take' | 'reply' | 'solve'> = {
      take: row => {
        if (me) void acts.assign([row], { id: me.id, name: me.name })
        onward()
      },
      reply: row => {
        holdTyping()
        write(row.id, { open: true, kind: 'reply' })
        void navigate({ to: '/t/$ticket', params: { ticket: String(row.number) } })
      },
      solve: row => {
        void acts.solve([row])
        onward()
      },
    }
    return {
      ...own,
      ask: question,
      may: me?.role !== 'observer',
      isMine: row => row.assignee?.id === me?.id,
      menu: (row, anchor) => [
        {
          items: [
            { id: 'reply', name: say('reply'), keys: 'r', run: () => own.reply(row) },
            { id: 'take', name: say('take'), keys: 'i', run: () => own.take(row) },
            { id: 'assign', name: say('assign'), keys: 'a', run: () => question('assignee', row, anchor()) },
            { id: 'status', name: say('status'), keys: 's', run: () => question('status', row, anchor()) },
            {
              id: 'priority',
              name: say('priority'),
              keys: 'p',
              run: () => question('priority', row, anchor()),
            },
            { id: 'snooze', name: say('snooze'), keys: 'h', run: () => question('snooze', row, anchor()) },
            { id: 'solve', name: say('solve'), keys: 'e', run: () => own.solve(row) },
          ],
        },
        {
          items: [
            { id: 'tags', name: say('tags'), keys: 'u', run: () => question('tags', row, anchor()) },
            { id: 'merge', name: say('merge'), run: () => question('merge', row, anchor()) },
            { id: 'cancel', name: say('notRequest'), run: () => question('cancel', row, anchor()) },
          ],
        },
      ],
    }
  }, [acts, me, navigate, onward])
}
