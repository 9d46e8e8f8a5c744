import { useAnswer } from '#web/platform/cache.ts'
import { AgreementCard } from './AgreementCard.tsx'
import styles from './Front.module.css'
import { useText } from './text.ts'

/** What is agreed with one's company and holds; what has ended is told where nothing can be asked for any more. */
export function Agreements() {
  const say = useText()
  const { data } = useAnswer('agreements.own', undefined, { staleTime: 60_000 })
  const held = data?.agreements.filter(({ state }) => state !== 'ended') ?? []
  if (held.length === 0) return null
  return (
    <section className={styles.part} aria-labelledby="agreements">
      <h2 id="agreements">{say('agreements')}</h2>
      <ul className={styles.stack}>
        {held.map(agreement => (
          <AgreementCard key={agreement.number} agreement={agreement} />
        ))}
      </ul>
    </section>
  )
}
