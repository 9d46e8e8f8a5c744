import { useAnswer } from '#web/platform/cache.ts'
import { match, searchable } from '#web/platform/folding.ts'
import { ComboBox } from '#web/ui/forms/ComboBox.tsx'
import type { KnownClient } from './pasted-clients.ts'

/** Every client this device knows, by name, number, former name, domain or reference. */
export const useClients = (): readonly KnownClient[] =>
  useAnswer('views.index', undefined, { staleTime: 5 * 60_000 }).data?.clients ?? []

export function ClientPicker({
  name,
  placeholder = '',
  autoFocus = false,
  value,
  onChange,
}: {
  readonly name: string
  readonly placeholder?: string
  readonly autoFocus?: boolean
  readonly value: KnownClient | null
  readonly onChange: (client: KnownClient | null) => void
}) {
  const clients = useClients()
  const search = (text: string) => {
    const query = searchable(text.trim())
    return clients
      .filter(client => match(query, searchable(client.name, String(client.number), ...client.also)) !== null)
      .slice(0, 12)
  }
  return (
    <ComboBox
      name={name}
      placeholder={placeholder}
      autoFocus={autoFocus}
      value={value}
      search={search}
      onChange={onChange}
    />
  )
}
