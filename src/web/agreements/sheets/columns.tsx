import { useMemo } from 'react'
import type { Finding } from '#domain/agreements/shapes.ts'
import { zoneChoices } from '#web/people/door/places.ts'
import { useAnswer } from '#web/platform/cache.ts'
import { useFormat } from '#web/platform/reader.ts'
import { Checkbox } from '#web/ui/forms/Checkbox.tsx'
import { readDay, unreadable } from '#web/ui/forms/reading-day.ts'
import { dayText } from '../days.ts'
import styles from './columns.module.css'
import type { GridColumn } from './grid/column.ts'
import type { Laid } from './laying.ts'
import { Problems } from './Problems.tsx'
import { columnOf } from './part-of.ts'
import { readPerson, readZone } from './reading.ts'
import { type Column, type Edits, restored, typed } from './row.ts'
import { useText } from './text.ts'

type Typing = { readonly row: Laid; readonly column: Column; readonly text: string }

/** Names of zones as one types them. */
const places = (zone: string): string => zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone

/** The columns of a bulk grid, and how what is typed into them is read. */
export function useColumns(edit: (key: string, change: (edits: Edits) => Edits) => void) {
  const say = useText()
  const format = useFormat()
  const zones = useMemo(() => zoneChoices(), [])
  const { data } = useAnswer('people.index', undefined, { staleTime: 5 * 60_000 })
  const staff = useMemo(
    () => (data?.items ?? []).filter(person => person.kind === 'staff' && !person.disabled),
    [data],
  )
  const texts = {
    name: ({ row }: Laid) => row.name,
    startsOn: ({ row }: Laid) => (row.startsOn === null ? '' : dayText(row.startsOn, format)),
    endsOn: ({ row }: Laid) => (row.endsOn === null ? '' : dayText(row.endsOn, format)),
    zone: ({ row }: Laid) => places(row.zone),
    manager: ({ row }: Laid) => row.manager?.name ?? '',
  } satisfies Record<Column, (laid: Laid) => string>
  const empty = {
    name: '',
    startsOn: say('openEnd'),
    endsOn: say('openEnd'),
    zone: '',
    manager: say('nobody'),
  }
  const suggestions = {
    zone: zones.map(({ id }) => places(id)),
    manager: staff.map(({ name }) => name),
  }
  const read = (column: Column, text: string) => {
    switch (column) {
      case 'name':
        return text.trim() === '' ? unreadable : text.trim()
      case 'startsOn':
      case 'endsOn':
        return readDay(text, format.locale)
      case 'zone':
        return readZone(text, zones)
      case 'manager': {
        const found = readPerson(text, staff)
        return found === null || found === unreadable ? found : { id: found.id, name: found.name }
      }
    }
  }
  const example = dayText('2027-01-31', format)
  /** What the server found, and before it what could not be read at all. */
  const problemsOf = ({ row, problems }: Laid): readonly Finding[] => [
    ...(Object.entries(row.unread) as [Column, string][]).map(
      ([column, text]): Finding => ({
        level: 'refused',
        code: `unread_${column}`,
        message: column === 'name' ? say('unread_name') : say(`unread_${column}`, { text, example }),
        path: [column],
      }),
    ),
    ...problems,
  ]
  const typing = (column: Column, name: string): GridColumn<Laid> => ({
    id: column,
    name,
    className: styles[column],
    show: laid => {
      const text = laid.row.unread[column] ?? texts[column](laid)
      return text === '' ? (
        <span className={styles.empty}>{empty[column]}</span>
      ) : (
        <span dir="auto" className={styles.text}>
          {text}
        </span>
      )
    },
    edit: {
      text: laid => laid.row.unread[column] ?? texts[column](laid),
      label: ({ row }) => say('changesCell', { column: name, client: row.client.name }),
      ...(column === 'zone' || column === 'manager' ? { suggestions: suggestions[column] } : {}),
      wrong: laid =>
        laid.row.unread[column] !== undefined ||
        laid.problems.some(found => found.level === 'refused' && columnOf(found) === column),
    },
  })
  const include: GridColumn<Laid> = {
    id: 'include',
    name: say('include'),
    className: styles.include,
    show: laid => <Include laid={laid} edit={edit} tabIndex={-1} />,
  }
  const problems: GridColumn<Laid> = {
    id: 'problems',
    name: say('problems'),
    className: styles.problems,
    show: laid => <Problems of={problemsOf(laid)} />,
  }
  const onType = (
    changes: readonly { readonly row: Laid; readonly column: string; readonly text: string }[],
  ) => {
    for (const { row, column, text } of changes as readonly Typing[])
      edit(row.row.key, edits => {
        // Neither can be empty: what was proposed comes back.
        if (text.trim() === '' && (column === 'name' || column === 'zone')) return restored(edits, column)
        const value = read(column, text)
        return typed(edits, column, value, value === unreadable ? text : null)
      })
  }
  return { typing, include, problems, problemsOf, onType }
}

/** Whether a row is made: off by hand, or on although something speaks against it. */
export function Include({
  laid: { row, problems, fate },
  edit,
  tabIndex,
}: {
  readonly laid: Laid
  readonly edit: (key: string, change: (edits: Edits) => Edits) => void
  /** -1 in a grid, whose keys reach it. */
  readonly tabIndex?: number
}) {
  const say = useText()
  const doubted = problems.some(({ level }) => level === 'skip')
  return (
    <Checkbox
      name={say('includeRow', { client: row.client.name })}
      unnamed
      {...(tabIndex === undefined ? {} : { tabIndex })}
      checked={fate === 'made'}
      disabled={fate === 'refused'}
      onChange={on =>
        edit(row.key, ({ choice: _, ...others }) => ({
          ...others,
          ...(on ? (doubted ? { choice: 'insist' as const } : {}) : { choice: 'skip' as const }),
        }))
      }
    />
  )
}
