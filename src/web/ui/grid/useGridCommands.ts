import type { RefObject } from 'react'
import { type Command, useCommands } from '#web/platform/keyboard/commands.ts'
import { sayKey } from '#web/platform/keyboard/words.ts'
import type { VirtualGridProps } from './props.ts'

/** The keys every list has: moving, opening, selecting. They work wherever the focus is, nearest list first. */
export function useGridCommands<Row>({
  rows,
  idOf,
  box,
  here,
  selected,
  onCursor,
  onSelect,
  onOpen,
  onPeek,
}: VirtualGridProps<Row> & { readonly box: RefObject<HTMLElement | null>; readonly here: number }): void {
  const at = (place: number) => {
    const row = rows[Math.max(0, Math.min(place, rows.length - 1))]
    return row === undefined ? null : { row, id: idOf(row) }
  }
  const move = (step: number) => {
    const to = at(here < 0 ? 0 : here + step)
    if (to) onCursor(to.id)
  }
  const extend = (step: number) => {
    const from = at(here)
    const to = at(here + step)
    if (!from || !to) return
    const next = new Set(selected)
    // Going back over what was selected takes it out again.
    if (next.has(from.id) && next.has(to.id)) next.delete(from.id)
    else next.add(from.id).add(to.id)
    onSelect(next)
    onCursor(to.id)
  }
  const toggle = () => {
    const row = at(here)
    if (!row) return
    const next = new Set(selected)
    if (!next.delete(row.id)) next.add(row.id)
    onSelect(next)
  }
  const current = () => (here < 0 ? null : at(here))
  const list = (id: string, keys: string, run: () => void, rest: Partial<Command> = {}): Command => ({
    id,
    name: () => sayKey(names[id] ?? 'listNext'),
    section: 'list',
    keys,
    hidden: true,
    within: () => box.current,
    enabled: () => rows.length > 0,
    run,
    ...rest,
  })
  const focused = () => box.current?.contains(document.activeElement) ?? false
  // As the page was opened: nothing has the focus, so "all" means the list and not the text of the page.
  const free = () => document.activeElement === document.body || document.activeElement?.id === 'content'
  useCommands([
    list('list.next', 'j', () => move(1)),
    list('list.previous', 'k', () => move(-1)),
    list('list.down', 'down', () => move(1), { enabled: focused }),
    list('list.up', 'up', () => move(-1), { enabled: focused }),
    list('list.pageDown', 'pagedown', () => move(10), { enabled: focused }),
    list('list.pageUp', 'pageup', () => move(-10), { enabled: focused }),
    list('list.first', 'home', () => move(-rows.length), { enabled: focused }),
    list('list.last', 'end', () => move(rows.length), { enabled: focused }),
    list('list.open', 'enter', () => {
      const row = current()
      if (row) onOpen(row.row, false)
    }),
    list(
      'list.peek',
      'space',
      () => {
        const row = current()
        if (row) onPeek?.(row.row)
      },
      { enabled: () => onPeek !== undefined && here >= 0 },
    ),
    list('list.select', 'x', toggle),
    list('list.extendDown', 'shift+j', () => extend(1)),
    list('list.extendUp', 'shift+k', () => extend(-1)),
    list('list.all', 'mod+a', () => onSelect(new Set(rows.map(idOf))), {
      enabled: () => rows.length > 0 && (focused() || free()),
    }),
    list('list.none', 'escape', () => onSelect(new Set()), { enabled: () => selected.size > 0 }),
  ])
}

const names: Readonly<Record<string, Parameters<typeof sayKey>[0]>> = {
  'list.next': 'listNext',
  'list.previous': 'listPrevious',
  'list.down': 'listNext',
  'list.up': 'listPrevious',
  'list.pageDown': 'listPageDown',
  'list.pageUp': 'listPageUp',
  'list.first': 'listFirst',
  'list.last': 'listLast',
  'list.open': 'listOpen',
  'list.peek': 'listPeek',
  'list.select': 'listSelect',
  'list.extendDown': 'listExtendDown',
  'list.extendUp': 'listExtendUp',
  'list.all': 'listAll',
  'list.none': 'listNone',
}
