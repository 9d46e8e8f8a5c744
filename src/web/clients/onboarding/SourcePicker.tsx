import { Star } from 'lucide-react'
import { useAnswer } from '#web/platform/cache.ts'
import { call } from '#web/platform/client.ts'
import { ComboBox } from '#web/ui/forms/ComboBox.tsx'
import { useText } from './text.ts'

/** An agreement that others are made from. */
export type Source = {
  readonly id: string
  readonly name: string
  readonly client: string
  readonly startsOn: string | null
  readonly endsOn: string | null
}

/** The source a sheet was opened with; null until it is known. */
export function useSource(id: string | null): Source | null {
  const { data } = useAnswer('agreements.get', { params: { id: id ?? '' } }, { enabled: id !== null })
  return data ? sourceOf(data) : null
}

/** Any agreement, found by name, number or client; those starred as templates first. */
export function SourcePicker({
  value,
  onChange,
  autoFocus = false,
  error,
}: {
  readonly value: Source | null
  readonly onChange: (source: Source | null) => void
  readonly autoFocus?: boolean
  readonly error?: string | undefined
}) {
  const say = useText()
  const find = async (search: string) => {
    const query = { limit: 12, ...(search.trim() === '' ? {} : { search: search.trim() }) }
    const [templates, others] = await Promise.all([
      call('agreements.list', { query: { ...query, template: 'true' } }),
      call('agreements.list', { query }),
    ])
    const starred = new Set(templates.items.map(({ id }) => id))
    return [...templates.items, ...others.items.filter(({ id }) => !starred.has(id))].map(row => ({
      ...sourceOf(row),
      note: say('sourceNote', { client: row.client.name, number: row.number }),
      mark: row.template ? <Star size={14} strokeWidth={1.75} aria-label={say('template')} /> : null,
    }))
  }
  return (
    <ComboBox
      name={say('source')}
      hint={say('sourceHint')}
      autoFocus={autoFocus}
      value={value ? { ...value, note: '', mark: null } : null}
      search={find}
      onChange={onChange}
      {...(error ? { error } : {})}
    />
  )
}

const sourceOf = (row: {
  readonly id: string
  readonly name: string
  readonly client: { readonly name: string }
  readonly startsOn: string | null
  readonly endsOn: string | null
}): Source => ({
  id: row.id,
  name: row.name,
  client: row.client.name,
  startsOn: row.startsOn,
  endsOn: row.endsOn,
})
