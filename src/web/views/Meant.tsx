import { readFilter } from '#domain/views/filter.ts'
import { useAnswer } from '#web/platform/cache.ts'
import styles from './FilterField.module.css'

/** Which clients and agreements the numbers in a filter stand for. */
export function Meant({ id, filter }: { readonly id: string; readonly filter: string }) {
  const { clients, agreements } = readFilter(filter)
  const known = { staleTime: 5 * 60_000 }
  const index = useAnswer('views.index', undefined, { ...known, enabled: clients.numbers.length > 0 })
  const agreed = useAnswer('agreements.index', undefined, {
    ...known,
    enabled: agreements.numbers.length > 0,
  })
  const names = [
    ...clients.numbers.flatMap(number => index.data?.clients.find(one => one.number === number)?.name ?? []),
    ...agreements.numbers.flatMap(number => {
      const found = agreed.data?.items.find(one => one.number === number)
      return found ? `${found.name} · ${found.client}` : []
    }),
  ]
  return (
    <span id={id} className={styles.meant} dir="auto" title={names.join(', ')}>
      {names.join(', ')}
    </span>
  )
}
