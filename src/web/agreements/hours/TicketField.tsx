import { ask, cache } from '#web/platform/cache.ts'
import { fold } from '#web/platform/folding.ts'
import { ComboBox, type Found } from '#web/ui/forms/ComboBox.tsx'
import { TextField } from '#web/ui/forms/TextField.tsx'
import { useText } from './text.ts'

export type Chosen = {
  readonly id: string
  readonly number: number
  readonly subject: string
  /** Known to be under an agreement of its own. */
  readonly agreed?: boolean
}

type Client = { readonly id: string; readonly name: string }

/** The ticket work was done on: one of the client's open ones, or any of theirs by number and words. */
export function TicketField({
  client,
  value,
  fixed,
  error,
  onChange,
}: {
  readonly client: Client
  readonly value: Chosen | null
  /** Where one came from: it is not to be changed. */
  readonly fixed: boolean
  readonly error: string | undefined
  readonly onChange: (ticket: Chosen | null) => void
}) {
  const say = useText()
  if (fixed && value)
    return <TextField name={say('ticket')} disabled value={nameOf(value)} error={error} onChange={() => {}} />
  return (
    <ComboBox<Found & Chosen>
      name={say('ticket')}
      hint={say('ticketHint')}
      error={error}
      value={value === null ? null : { ...value, name: nameOf(value) }}
      onChange={onChange}
      search={text => search(client, text)}
    />
  )
}

const nameOf = ({ number, subject }: Chosen) => `#${number} ${subject}`

/** Their open tickets, and once something is typed also those that are over. */
const search = async (client: Client, text: string): Promise<readonly (Found & Chosen)[]> => {
  const wanted = text.trim().replace(/^#/, '')
  const [open, found] = await Promise.all([
    cache
      .fetchQuery({
        ...ask('tickets.list', { query: { state: 'open', clientId: client.id, limit: 50 } }),
        staleTime: 30_000,
      })
      .then(({ items }) => items)
      .catch(() => []),
    wanted === ''
      ? []
      : cache
          .fetchQuery({ ...ask('views.search', { query: { q: wanted, limit: 20 } }), staleTime: 30_000 })
          .then(({ tickets }) => tickets.filter(ticket => ticket.client === client.name))
          .catch(() => []),
  ])
  const fits = fold(wanted)
  const named = [
    ...open.filter(ticket => fold(`${ticket.number} ${ticket.subject}`).includes(fits)),
    ...found,
  ].map(({ id, number, subject }) => ({ id, number, subject, name: nameOf({ id, number, subject }) }))
  return [...new Map(named.map(ticket => [ticket.id, ticket])).values()].slice(0, 20)
}
