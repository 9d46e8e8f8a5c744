import { useNavigate } from '@tanstack/react-router'
import { ArrowRightToLine } from 'lucide-react'
import { now } from '#web/platform/clock.ts'
import { useCommands } from '#web/platform/keyboard/commands.ts'
import { asProblem } from '#web/platform/problem.ts'
import { toast } from '#web/ui/toasts.ts'
import { nextOf } from './next-of.ts'
import { firstRows } from './queue-data.ts'
import { say } from './text.ts'

/** `N`, on every screen: opens what is to be done next, one's own first, then what nobody has. */
export function NextUp() {
  const navigate = useNavigate()
  const go = async () => {
    const [, at] = /^\/t\/(\d+)$/.exec(location.pathname) ?? []
    const here = at === undefined ? null : Number(at)
    const next =
      nextOf(await firstRows('my'), here, now()) ?? nextOf(await firstRows('unassigned'), here, now())
    if (next) await navigate({ to: '/t/$ticket', params: { ticket: String(next.number) } })
    else toast({ text: say('nothingUp') })
  }
  useCommands([
    {
      id: 'queue.nextUp',
      name: () => say('cmd_nextUp'),
      section: 'here',
      keys: 'n',
      icon: ArrowRightToLine,
      run: () =>
        void go().catch((error: unknown) => toast({ text: asProblem(error).title, tone: 'problem' })),
    },
  ])
  return null
}
