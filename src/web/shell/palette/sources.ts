import { Building2, FileCheck2, Ticket, UserRound } from 'lucide-react'
import type { Reply } from '#web/platform/client.ts'
import { searchable } from '#web/platform/folding.ts'
import type { Command, CommandOption, CommandSection } from '#web/platform/keyboard/commands.ts'
import { keysOf } from '#web/platform/keyboard/keymap.ts'
import type { Entry } from './entry.ts'

type Index = Reply<'views.index'>
type Found = Reply<'views.search'>
type Agreements = Reply<'agreements.index'>

const plain = {
  number: null,
  mine: false,
  live: true,
  here: false,
  likely: 0,
  keys: null,
  run: null,
  inside: null,
} as const

const ticketEntry = (ticket: Found['tickets'][number]): Entry => ({
  ...plain,
  id: `ticket:${ticket.id}`,
  kind: 'ticket',
  name: ticket.subject,
  note: ticket.client,
  text: searchable(`#${ticket.number}`, ticket.subject, ticket.client),
  number: ticket.number,
  mine: ticket.mine && !ticket.over,
  live: !ticket.over,
  icon: Ticket,
  to: `/t/${ticket.number}`,
})

const clientEntry = (
  client: Pick<Found['clients'][number], 'id' | 'number' | 'name'>,
  also: readonly string[],
  by: string | null,
): Entry => ({
  ...plain,
  id: `client:${client.id}`,
  kind: 'client',
  name: client.name,
  note: by,
  text: searchable(client.name, ...also, String(client.number)),
  icon: Building2,
  to: `/c/${client.number}`,
})

const personEntry = (person: Found['people'][number]): Entry => ({
  ...plain,
  id: `person:${person.id}`,
  kind: 'person',
  name: person.name,
  note: person.client?.name ?? person.email,
  text: searchable(person.name, person.email, person.client?.name),
  icon: UserRound,
  // A contact is met on the client's page.
  to: person.client ? `/c/${person.client.id}` : '/settings/people',
})

const agreementEntry = (agreement: Agreements['items'][number]): Entry => ({
  ...plain,
  id: `agreement:${agreement.id}`,
  kind: 'agreement',
  name: agreement.name,
  note: agreement.client,
  text: searchable(agreement.name, agreement.client, String(agreement.number)),
  live: agreement.state !== 'ended' && agreement.state !== 'cancelled',
  icon: FileCheck2,
  to: `/a/${agreement.number}`,
})

// Making twenty thousand texts searchable takes longer than the palette may take to open: once per answer is enough.
const laidOnce = <Answer extends object>(
  lay: (answer: Answer) => readonly Entry[],
): ((answer: Answer) => readonly Entry[]) => {
  const laid = new WeakMap<Answer, readonly Entry[]>()
  return answer => {
    const known = laid.get(answer)
    if (known) return known
    const entries = lay(answer)
    laid.set(answer, entries)
    return entries
  }
}

export const agreementEntries = laidOnce((agreements: Agreements) => agreements.items.map(agreementEntry))

export const indexEntries = laidOnce((index: Index) => [
  ...index.tickets.map(ticketEntry),
  ...index.clients.map(client => clientEntry(client, client.also, null)),
  ...index.people.map(personEntry),
])

export const foundEntries = (found: Found): readonly Entry[] => [
  ...found.tickets.map(ticketEntry),
  ...found.clients.map(client => clientEntry(client, [], client.by)),
  ...found.people.map(personEntry),
]

/** Commands, and their options by name: "urgent", "waiting", "dark". */
export function commandEntries(commands: readonly Command[]): readonly Entry[] {
  // The latest registered is the nearest to the reader; an earlier one of the same id is under it.
  const nearest = new Map(commands.map(command => [command.id, command]))
  return [...nearest.values()].flatMap(command => {
    if (command.hidden || !(command.enabled?.() ?? true)) return []
    const options = command.options?.() ?? []
    const name = command.name()
    const here = command.section === 'ticket' || command.section === 'list'
    return [
      actionEntry(command, name, here, options),
      ...options.map(option => optionEntry(option, command, name)),
    ]
  })
}

const likelihood: Readonly<Record<CommandSection, number>> = {
  ticket: 9,
  list: 9,
  composer: 9,
  create: 8,
  go: 6,
  here: 4,
  help: 3,
  settings: 1,
}

const actionEntry = (
  command: Command,
  name: string,
  here: boolean,
  options: readonly CommandOption[],
): Entry => ({
  ...plain,
  id: `action:${command.id}`,
  kind: 'action',
  name,
  note: null,
  text: searchable(name, ...(command.words ?? [])),
  here,
  likely: likelihood[command.section],
  icon: command.icon ?? null,
  keys: keysOf(command),
  to: null,
  run: () => command.run(),
  inside: options.length > 0 ? () => options.map(option => optionEntry(option, command, name)) : null,
})

const optionEntry = (option: CommandOption, command: Command, name: string): Entry => ({
  ...plain,
  id: `option:${command.id}:${option.id}`,
  kind: 'option',
  name: option.name,
  note: name,
  text: searchable(option.name, ...(option.words ?? [])),
  here: true,
  icon: command.icon ?? null,
  to: null,
  run: () => option.run(),
})
