import { Ellipsis } from 'lucide-react'
import { IconButton } from '#web/ui/IconButton.tsx'
import { Menu, type MenuItem } from '#web/ui/Menu.tsx'
import type { Acts } from './acts.ts'
import { setContext } from './context-state.ts'
import { copy } from './copying.ts'
import type { TicketDetail } from './handle.ts'
import { ask, type Question } from './picking/asking.ts'
import { useText } from './text.ts'

const icon = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const

/** Everything that can be done to a ticket and has no place of its own on its page. */
export function TicketMenu({
  ticket,
  may,
  acts,
  onRename,
}: {
  readonly ticket: TicketDetail
  readonly may: boolean
  readonly acts: Acts
  readonly onRename: () => void
}) {
  const say = useText()
  const question = (name: Question, text: string, keys: string | null = null): MenuItem => ({
    id: name,
    name: text,
    keys,
    run: () => ask(name, [ticket], document.querySelector('[data-more]') ?? document.body),
  })
  const changes: readonly MenuItem[] = [
    { id: 'rename', name: say('rename'), run: onRename },
    question('snooze', say('cmd_snooze'), 'h'),
    question('tags', say('cmd_tags'), 'u'),
    question('policy', say('cmd_attachPolicy')),
    question('merge', say('cmd_merge')),
    question('cancel', say('cmd_cancel')),
  ]
  return (
    <Menu
      name={say('more')}
      align="end"
      sections={[
        ...(may && ticket.mergedInto === null ? [{ items: changes }] : []),
        {
          items: [
            {
              id: 'watch',
              name: say(ticket.watching ? 'cmd_unwatch' : 'cmd_watch'),
              keys: 'w',
              run: () => void acts.watch(ticket, !ticket.watching),
            },
            { id: 'history', name: say('history'), run: () => setContext({ sheet: 'history' }) },
            { id: 'number', name: say('cmd_copyNumber'), keys: '.', run: () => copy(ticket, 'number') },
            { id: 'title', name: say('cmd_copyTitle'), keys: '. .', run: () => copy(ticket, 'title') },
            { id: 'link', name: say('cmd_copyLink'), keys: '. . .', run: () => copy(ticket, 'link') },
          ],
        },
      ]}
      trigger={props => <IconButton {...props} data-more name={say('more')} icon={<Ellipsis {...icon} />} />}
    />
  )
}
