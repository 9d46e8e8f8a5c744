import { Star } from 'lucide-react'
import { useAnswer } from '#web/platform/cache.ts'
import { call } from '#web/platform/client.ts'
import { ComboBox } from '#web/ui/forms/ComboBox.tsx'
import { useText } from './text.ts'

export type Source = { readonly id: string; readonly name: string; readonly client: string }

/** The agreement a sheet was opened with; null until it is known. */
export function useSource(id: string | null): Source | null {
  const { data } = useAnswer('agreements.get', { params: { id: id ?? '' } }, { enabled: id !== null })
  return data ? { id: data.id, name: data.name, client: data.client.name } : null
}

/** Any agreement, found by name, number or client; those starred as templates first. */
export function SourcePicker({
  value,
  onChange,
}: {
  readonly value: Source | null
  readonly onChange: (source: Source | null) => void
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
      id: row.id,
      name: row.name,
      client: row.client.name,
      note: say('sourceNote', { client: row.client.name, number: row.number }),
      mark: row.template ? <Star size={14} strokeWidth={1.75} aria-label={say('template')} /> : null,
    }))
  }
  return (
    <ComboBox
      name={say('source')}
      hint={say('sourceHint')}
      autoFocus={value === null}
      value={value ? { ...value, note: '', mark: null } : null}
      search={find}
      onChange={found => onChange(found)}
    />
  )
}
