import { Plus } from 'lucide-react'
import { useDeferredValue, useEffect, useMemo, useState } from 'react'
import { useAnswer } from '#web/platform/cache.ts'
import { searchable } from '#web/platform/folding.ts'
import { commandOf, commands, useRegisteredCommands } from '#web/platform/keyboard/commands.ts'
import { isAway } from '#web/platform/problem.ts'
import type { Entry } from './entry.ts'
import { rank, readQuery } from './ranking.ts'
import { familiar } from './recent.ts'
import { agreementEntries, commandEntries, foundEntries, indexEntries } from './sources.ts'
import { useText } from './text.ts'

type Section = { readonly name: string; readonly entries: readonly Entry[] }

/** What the palette shows for a text: this device's answers at once, the server's beneath them when they come. */
export function useSections(text: string, inside: Entry | null) {
  const say = useText()
  useRegisteredCommands()
  const query = readQuery(text)
  const index = useAnswer('views.index', undefined, { staleTime: 5 * 60_000 })
  const agreements = useAnswer('agreements.index', undefined, { staleTime: 5 * 60_000 })
  const agreed = useMemo(() => (agreements.data ? agreementEntries(agreements.data) : []), [agreements.data])
  const wanted = useDeferredValue(query.words)
  const asks = !inside && wanted.length > 1 && query.only?.[0] !== 'action' && query.only?.[0] !== 'agreement'
  const settled = useSettled(wanted, 160)
  const server = useAnswer(
    'views.search',
    { query: { q: settled || '-', limit: 8 } },
    { enabled: asks && settled === wanted, staleTime: 15_000, keepPrevious: true },
  )
  const known = useMemo(() => familiar(), [])
  const entries = useMemo(
    () =>
      inside?.inside
        ? inside.inside()
        : [...(index.data ? indexEntries(index.data) : []), ...agreed, ...commandEntries(commands())],
    [index.data, agreed, inside],
  )
  const local = inside
    ? rank(entries, { words: query.words, only: null }, known)
    : rank(entries, query, known)
  const more = asks && server.data && settled === wanted ? foundEntries(server.data) : []
  const unseen = more.filter(entry => !local.some(shown => shown.id === entry.id))
  const nothing = local.length === 0 && unseen.length === 0 && query.words !== '' && !server.isFetching
  const sections = [
    ...(inside ? [{ name: inside.name, entries: local }] : inSections(local, query.words === '', known, say)),
    ...(unseen.length > 0 ? [{ name: say('section_server'), entries: unseen }] : []),
    ...(nothing && !inside ? [{ name: say('empty'), entries: createEntries(query.words, say) }] : []),
  ].filter(section => section.entries.length > 0)
  return {
    sections,
    flat: sections.flatMap(section => section.entries),
    nothing: nothing && !inside,
    searching: asks && server.isFetching,
    away: isAway(server.error) || isAway(index.error),
  }
}

type Say = ReturnType<typeof useText>

/** Nothing typed: what is likely here, then recent things. Typed: one list per kind, in the order of its best hit. */
function inSections(
  entries: readonly Entry[],
  idle: boolean,
  known: ReadonlyMap<string, number>,
  say: Say,
): readonly Section[] {
  if (idle) {
    const here = entries.filter(entry => entry.here && entry.kind === 'action').slice(0, 5)
    const recent = entries.filter(entry => known.has(entry.id) && !here.includes(entry)).slice(0, 8)
    const mine = entries.filter(entry => entry.mine && !recent.includes(entry)).slice(0, 5)
    const actions = entries
      .filter(entry => entry.kind === 'action' && !here.includes(entry) && !recent.includes(entry))
      .slice(0, 14)
    return [
      { name: say('section_here'), entries: here },
      { name: say('section_recent'), entries: recent },
      { name: say('section_ticket'), entries: mine },
      { name: say('section_action'), entries: actions },
    ]
  }
  const groups = new Map<string, Entry[]>()
  for (const entry of entries.slice(0, 24)) {
    const kind = entry.kind === 'option' ? 'action' : entry.kind
    groups.set(kind, [...(groups.get(kind) ?? []), entry])
  }
  return [...groups].map(([kind, list]) => ({
    name: say(`section_${kind as Exclude<Entry['kind'], 'option'>}`),
    entries: list.slice(0, 8),
  }))
}

/** Nothing has this: make it a ticket. */
function createEntries(words: string, say: Say): readonly Entry[] {
  const create = commandOf('ticket.create')
  if (!create) return []
  const name = say('createTicket', { text: words })
  return [
    {
      id: 'action:create-from-text',
      kind: 'action',
      name,
      note: null,
      text: searchable(name),
      number: null,
      mine: false,
      live: true,
      here: false,
      likely: 0,
      icon: Plus,
      keys: null,
      to: null,
      run: () => create.run(words),
      inside: null,
    },
  ]
}

/** The text once it has stood still for a moment: not every letter is a question to the server. */
function useSettled(text: string, wait: number): string {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), wait)
    return () => clearTimeout(timer)
  }, [text, wait])
  return settled
}
