import { useNavigate } from '@tanstack/react-router'
import {
  CircleHelp,
  Copy,
  Eye,
  Globe,
  History as HistoryIcon,
  LockKeyhole,
  PanelRight,
  Reply,
} from 'lucide-react'
import { type Command, useCommands } from '#web/platform/keyboard/commands.ts'
import { useMe } from '#web/platform/session.ts'
import { stack } from '#web/sla/stacking.ts'
import type { Acts } from './acts.ts'
import { beginWriting } from './composer/begin.ts'
import { context, setContext } from './context-state.ts'
import { copy, copyByDots } from './copying.ts'
import type { TicketDetail } from './handle.ts'
import { say } from './text.ts'
import type { Steps } from './trail.ts'

const isWide = () => matchMedia('(min-width: 1440px)').matches

/** Opens the reasons of the nearest promise, or closes them: beside the ticket where they stand, else as a sheet. */
export function explainPromises(ticket: TicketDetail): void {
  const { live, ended } = stack(ticket.clocks)
  const first = (live[0] ?? ended[0])?.id ?? null
  const { clock, folded, sheet } = context()
  const beside = isWide() && !folded
  const shown = clock !== null && (beside || sheet !== null)
  setContext(shown ? { clock: null, sheet: null } : { clock: first, sheet: beside ? null : 'promises' })
}

export function foldContext(): void {
  const { folded, sheet } = context()
  setContext(isWide() ? { folded: !folded } : { sheet: sheet ? null : 'properties' })
}

/** What has keys on a ticket's page only, beside what can be done to any ticket. */
export function usePageCommands({
  ticket,
  steps,
  acts,
  onZone,
}: {
  readonly ticket: TicketDetail
  readonly steps: Steps | null
  readonly acts: Acts
  readonly onZone: () => void
}): void {
  const navigate = useNavigate()
  const may = useMe()?.role !== 'observer' && ticket.mergedInto === null
  const go = (to: number | null | undefined) => {
    if (to) void navigate({ to: '/t/$ticket', params: { ticket: String(to) } })
  }
  const here = { section: 'ticket' } as const
  useCommands([
    {
      ...here,
      id: 'ticket.reply',
      name: () => say('cmd_reply'),
      keys: 'r',
      icon: Reply,
      enabled: () => may,
      run: () => beginWriting(ticket, 'reply'),
    },
    {
      ...here,
      id: 'ticket.note',
      name: () => say('cmd_note'),
      keys: 'm',
      icon: LockKeyhole,
      enabled: () => may,
      run: () => beginWriting(ticket, 'note'),
    },
    {
      ...here,
      id: 'ticket.why',
      name: () => say('cmd_why'),
      keys: 'l',
      icon: CircleHelp,
      run: () => explainPromises(ticket),
    },
    { ...here, id: 'ticket.zone', name: () => say('cmd_zone'), keys: 'shift+l', icon: Globe, run: onZone },
    {
      ...here,
      id: 'ticket.watch',
      name: () => say(ticket.watching ? 'cmd_unwatch' : 'cmd_watch'),
      keys: 'w',
      icon: Eye,
      run: () => void acts.watch(ticket, !ticket.watching),
    },
    {
      ...here,
      id: 'ticket.history',
      name: () => say('cmd_history'),
      keys: null,
      icon: HistoryIcon,
      run: () => setContext({ sheet: 'history' }),
    },
    {
      ...here,
      id: 'ticket.copy',
      name: () => say('cmd_copyNumber'),
      keys: '.',
      icon: Copy,
      run: () => copyByDots(ticket, performance.now()),
    },
    {
      ...here,
      id: 'ticket.copyTitle',
      name: () => say('cmd_copyTitle'),
      keys: null,
      icon: Copy,
      run: () => copy(ticket, 'title'),
    },
    {
      ...here,
      id: 'ticket.copyLink',
      name: () => say('cmd_copyLink'),
      keys: null,
      icon: Copy,
      run: () => copy(ticket, 'link'),
    },
    {
      ...here,
      id: 'ticket.context',
      name: () => say('cmd_context'),
      keys: ']',
      icon: PanelRight,
      run: foldContext,
    },
    {
      ...here,
      id: 'ticket.next',
      name: () => say('cmd_next'),
      keys: 'j',
      hidden: true,
      run: () => go(steps?.next),
    },
    {
      ...here,
      id: 'ticket.previous',
      name: () => say('cmd_previous'),
      keys: 'k',
      hidden: true,
      run: () => go(steps?.previous),
    },
  ] satisfies readonly Command[])
}
