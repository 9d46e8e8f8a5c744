import { useNavigate } from '@tanstack/react-router'
import { Plus, Search, X } from 'lucide-react'
import { type KeyboardEvent, useDeferredValue, useEffect, useId, useMemo, useRef, useState } from 'react'
import { palette } from '#locales/en/palette.ts'
import { useAnswer } from '#web/platform/cache.ts'
import { searchable } from '#web/platform/folding.ts'
import { commands, enterDialog, useRegisteredCommands } from '#web/platform/keyboard/commands.ts'
import { isAway } from '#web/platform/problem.ts'
import { defineText } from '#web/platform/text/define.ts'
import { classes } from '#web/ui/classes.ts'
import { pushLayer } from '#web/ui/float/layers.ts'
import { IconButton } from '#web/ui/IconButton.tsx'
import { Kbd } from '#web/ui/Kbd.tsx'
import { closePalette, useOpen } from '../opening.ts'
import type { Entry } from './entry.ts'
import styles from './Palette.module.css'
import { rank, readQuery } from './ranking.ts'
import { familiar, remember } from './recent.ts'
import { commandEntries, foundEntries, indexEntries } from './sources.ts'

const { useText } = defineText('palette', palette)

type Section = { readonly name: string; readonly entries: readonly Entry[] }

/**
 * One way to everything. What this device knows is found as one types; what only the server knows is added beneath a
 * line, so nothing moves under the cursor.
 */
export function Palette() {
  const say = useText()
  const navigate = useNavigate()
  const opened = useOpen().palette ?? ''
  const [text, setText] = useState(opened.trim())
  const [inside, setInside] = useState<Entry | null>(null)
  const [active, setActive] = useState(0)
  const field = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const id = useId()
  const { sections, searching, away, flat } = useSections(text, inside)
  const chosen = flat[Math.min(active, flat.length - 1)]
  useModality(field)

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new question starts at the first answer
  useEffect(() => setActive(0), [text, inside])
  useEffect(() => {
    list.current?.querySelector(`[data-place="${active}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [active])

  const take = (entry: Entry, newTab: boolean) => {
    if (!entry.to && !entry.run && entry.inside) return drill(entry)
    remember(entry.id)
    closePalette()
    if (entry.to && newTab) window.open(entry.to, '_blank', 'noopener')
    else if (entry.to) void navigate({ to: entry.to })
    else entry.run?.()
  }
  const drill = (entry: Entry) => {
    setInside(entry)
    setText('')
    field.current?.focus()
  }
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const move = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key]
    if (move !== undefined) {
      event.preventDefault()
      setActive(now => (now + move + flat.length) % Math.max(flat.length, 1))
    } else if (event.key === 'Enter' && chosen) {
      event.preventDefault()
      take(chosen, event.metaKey || event.ctrlKey)
    } else if (event.key === 'Tab') {
      event.preventDefault()
      if (!event.shiftKey && chosen?.inside) drill(chosen)
    } else if (event.key === 'Backspace' && text === '' && inside) {
      event.preventDefault()
      setInside(null)
    }
  }

  return (
    <div
      className={styles.scrim}
      onPointerDown={event => event.target === event.currentTarget && closePalette()}
    >
      <div role="dialog" aria-modal="true" aria-label={say('title')} className={styles.palette}>
        <div className={styles.field}>
          <Search size={20} strokeWidth={1.75} aria-hidden="true" />
          {inside ? <span className={styles.inside}>{inside.name}</span> : null}
          <input
            ref={field}
            role="combobox"
            aria-expanded="true"
            aria-autocomplete="list"
            aria-controls={`${id}-list`}
            aria-activedescendant={chosen ? `${id}-${flat.indexOf(chosen)}` : undefined}
            aria-label={inside ? say('chosen', { name: inside.name }) : say('title')}
            placeholder={inside ? inside.name : say('placeholder')}
            value={text}
            autoComplete="off"
            autoCorrect="off"
            spellCheck={false}
            enterKeyHint="go"
            onChange={event => setText(event.currentTarget.value)}
            onKeyDown={press}
          />
          <Kbd keys="escape" />
          <IconButton
            className={styles.close ?? ''}
            name={say('close')}
            icon={<X size={20} strokeWidth={1.75} />}
            onClick={closePalette}
          />
        </div>
        <div ref={list} id={`${id}-list`} role="listbox" aria-label={say('title')} className={styles.list}>
          {sections.map(section => (
            // biome-ignore lint/a11y/useSemanticElements: a group of options inside a listbox
            <div key={section.name} role="group" aria-label={section.name}>
              <div className={styles.heading} aria-hidden="true">
                {section.name}
              </div>
              {section.entries.map(entry => {
                const place = flat.indexOf(entry)
                return (
                  <Option
                    key={entry.id}
                    id={`${id}-${place}`}
                    place={place}
                    entry={entry}
                    active={entry === chosen}
                    onPoint={() => setActive(place)}
                    onTake={newTab => take(entry, newTab)}
                  />
                )
              })}
            </div>
          ))}
        </div>
        <p className={styles.foot} role="status">
          {searching ? say('searching') : away ? say('localOnly') : null}
          <span className="unseen">{say('results', { count: flat.length })}</span>
          {inside ? (
            say('backspace')
          ) : text === '' ? (
            <span className={styles.hint}>{say('hint')}</span>
          ) : null}
        </p>
      </div>
    </div>
  )
}

function Option({
  id,
  place,
  entry,
  active,
  onPoint,
  onTake,
}: {
  readonly id: string
  readonly place: number
  readonly entry: Entry
  readonly active: boolean
  readonly onPoint: () => void
  readonly onTake: (newTab: boolean) => void
}) {
  const Icon = entry.icon
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the focus and hears the keys
    // biome-ignore lint/a11y/useFocusableInteractive: aria-activedescendant points here
    <div
      id={id}
      role="option"
      aria-selected={active}
      data-place={place}
      className={classes(styles.option)}
      onPointerMove={active ? undefined : onPoint}
      onClick={event => onTake(event.metaKey || event.ctrlKey)}
    >
      {Icon ? <Icon size={16} strokeWidth={1.75} /> : <span className={styles.blank} />}
      {entry.number === null ? null : <span className={styles.number}>#{entry.number}</span>}
      <span className={styles.name} dir="auto">
        {entry.name}
      </span>
      {entry.note ? <span className={styles.note}>{entry.note}</span> : null}
      <span className={styles.keys}>
        {entry.inside ? <Kbd keys="tab" /> : null}
        {entry.keys ? <Kbd keys={entry.keys} /> : null}
      </span>
    </div>
  )
}

/** Focus goes in and comes back; Escape closes; the keys of the screen under it are off. */
function useModality(field: React.RefObject<HTMLInputElement | null>) {
  useEffect(() => {
    const before = document.activeElement
    field.current?.focus()
    field.current?.select()
    const leaveDialog = enterDialog()
    const leaveLayer = pushLayer(closePalette)
    return () => {
      leaveLayer()
      leaveDialog()
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    }
  }, [field])
}

function useSections(text: string, inside: Entry | null) {
  const say = useText()
  useRegisteredCommands()
  const query = readQuery(text)
  const index = useAnswer('views.index', undefined, { staleTime: 5 * 60_000 })
  const wanted = useDeferredValue(query.words)
  const asks = !inside && wanted.length > 1 && query.only?.[0] !== 'action'
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
        : [...(index.data ? indexEntries(index.data) : []), ...commandEntries(commands())],
    [index.data, inside],
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
  const create = commands().findLast(command => command.id === 'ticket.create')
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
