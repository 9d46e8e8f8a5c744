import { Plus } from 'lucide-react'
import { lazy, Suspense, useEffect } from 'react'
import { cache, ask as question } from '#web/platform/cache.ts'
import { useCommands } from '#web/platform/keyboard/commands.ts'
import { useMe } from '#web/platform/session.ts'
import { preloadEditor, whenIdle } from './composer/Editor.tsx'
import type { TicketDetail } from './handle.ts'
import { blank, type Form, openForm, useForm } from './opening/form.ts'
import { say } from './opening/text.ts'
import { useAsking } from './picking/asking.ts'
import { holdTyping } from './typed-ahead.ts'

const pickers = () => import('./picking/Pickers.tsx')
const newTicket = () => import('./opening/NewTicket.tsx')
const Pickers = lazy(() => pickers().then(file => ({ default: file.Pickers })))
const NewTicket = lazy(() => newTicket().then(file => ({ default: file.NewTicket })))

/** What tickets offer on every screen: `C` for a new one, and the questions that keys and menus ask. */
export function Everywhere() {
  const me = useMe()
  const { asking, reasoning } = useAsking()
  const { open } = useForm()
  useCommands([
    {
      id: 'ticket.create',
      name: () => say('command'),
      section: 'create',
      keys: 'c',
      icon: Plus,
      enabled: () => me?.kind === 'staff' && me.role !== 'observer',
      run: (text?: string) => {
        preloadEditor()
        holdTyping()
        void contextOf(location.pathname).then(context =>
          openForm({ ...context, ...(text ? { subject: text } : {}) }),
        )
      },
    },
  ])
  // Fetched while nothing else is going on, so that a key is answered at once.
  useEffect(() => whenIdle(() => void Promise.all([pickers(), newTicket()])), [])
  return (
    <Suspense fallback={null}>
      {asking || reasoning ? <Pickers /> : null}
      {open ? <NewTicket /> : null}
    </Suspense>
  )
}

/** On a client's page the new ticket is theirs; on a ticket's, it is likely the same client's. */
async function contextOf(path: string): Promise<Partial<Form>> {
  const [, client] = /^\/c\/([\w-]+)/.exec(path) ?? []
  if (client) {
    const { clients } = await cache
      .fetchQuery({ ...question('views.index'), staleTime: 5 * 60_000 })
      .catch(() => ({ clients: [] as { id: string; name: string; number: number }[] }))
    const found = clients.find(({ id, number }) => String(number) === client || id === client)
    return found ? { client: { id: found.id, name: found.name }, clientChosen: true } : {}
  }
  const [, ticket] = /^\/t\/(\d+)/.exec(path) ?? []
  const shown = ticket
    ? cache.getQueryData<TicketDetail>(question('tickets.get', { params: { ticket } }).queryKey)
    : undefined
  return shown ? { ...blank, client: { id: shown.client.id, name: shown.client.name } } : {}
}
