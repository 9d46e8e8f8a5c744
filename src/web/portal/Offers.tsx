import { Link } from '@tanstack/react-router'
import { Search } from 'lucide-react'
import { useId, useState } from 'react'
import type { OfferedService } from '#domain/portal/shapes.ts'
import { OfferWords } from '#web/catalogue/offer/OfferWords.tsx'
import { useAnswer } from '#web/platform/cache.ts'
import { ErrorState } from '#web/ui/ErrorState.tsx'
import { Waiting } from '#web/ui/Skeleton.tsx'
import styles from './Front.module.css'
import { NothingOffered } from './NothingOffered.tsx'
import { inGroups, matching } from './offer-groups.ts'
import { useText } from './text.ts'

/** Few enough to be seen at a glance need no search. */
const glance = 6

export function Offers() {
  const say = useText()
  const id = useId()
  const [text, setText] = useState('')
  const answer = useAnswer('portal.offer', undefined, { staleTime: 60_000 })
  const services = answer.data?.services ?? []
  const found = matching(services, text)
  return (
    <section className={styles.need} aria-labelledby={id}>
      <h1 id={id}>{say('need')}</h1>
      {services.length > glance ? (
        <label className={styles.search}>
          <Search size={18} strokeWidth={1.75} aria-hidden="true" />
          <span className="unseen">{say('find')}</span>
          <input
            type="search"
            value={text}
            placeholder={say('find')}
            autoComplete="off"
            onChange={event => setText(event.currentTarget.value)}
          />
        </label>
      ) : null}
      {answer.data ? (
        services.length === 0 ? (
          <NothingOffered otherwise={answer.data.otherwise} />
        ) : found.length === 0 ? (
          <p role="status">{say('noMatch', { text: text.trim() })}</p>
        ) : (
          <Groups services={found} />
        )
      ) : answer.error ? (
        <ErrorState title={say('loadFailed')} retry={() => void answer.refetch()} />
      ) : (
        <Waiting lines={4} height="5rem" />
      )}
    </section>
  )
}

function Groups({ services }: { readonly services: readonly OfferedService[] }) {
  const say = useText()
  const groups = inGroups(services)
  return groups.map(({ group, services: ofGroup }) => (
    <section key={group} className={styles.group}>
      {groups.length > 1 ? <h2 dir="auto">{group || say('otherGroup')}</h2> : null}
      <ul className={styles.cards}>
        {ofGroup.map(service => (
          <li key={service.id} className={styles.card}>
            <OfferWords
              service={service}
              name={
                <Link className={styles.cardLink} to="/ask/$service" params={{ service: service.id }}>
                  {service.name}
                </Link>
              }
            />
          </li>
        ))}
      </ul>
    </section>
  ))
}
