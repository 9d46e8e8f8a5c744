import { Link } from '@tanstack/react-router'
import { useAnswer } from '#web/platform/cache.ts'
import settings from '#web/settings/Settings.module.css'
import { ErrorState } from '#web/ui/ErrorState.tsx'
import { Waiting } from '#web/ui/Skeleton.tsx'
import styles from './Catalogue.module.css'
import { useText } from './text.ts'

/** Which agreements name this service, and how often it was asked for. */
export function WhereAgreed({ serviceId }: { readonly serviceId: string }) {
  const say = useText()
  const use = useAnswer('views.catalogue', undefined, { staleTime: 60_000 })
  const own = use.data?.items.find(item => item.serviceId === serviceId)
  return (
    <section className={settings.card}>
      <h2>{say('agreed')}</h2>
      {!use.data ? (
        use.error ? (
          <ErrorState retry={() => void use.refetch()} />
        ) : (
          <Waiting lines={3} />
        )
      ) : (
        <>
          {own && own.agreements > 0 ? (
            <ul>
              {own.named.map(({ id, number, name, client }) => (
                <li key={id}>
                  <Link to="/a/$agreement" params={{ agreement: String(number) }} search={{}} dir="auto">
                    {name}
                  </Link>{' '}
                  <span className={styles.quiet}>{client}</span>
                </li>
              ))}
              {own.agreements > own.named.length ? (
                <li className={styles.quiet}>
                  {say('andMore', { count: own.agreements - own.named.length })}
                </li>
              ) : null}
            </ul>
          ) : (
            <p>{say('inNone')}</p>
          )}
          {use.data.everywhere > 0 ? (
            <p className={styles.quiet}>{say('everywhere', { count: use.data.everywhere })}</p>
          ) : null}
          <p className={styles.quiet}>
            {own && own.tickets > 0 ? say('asked', { count: own.tickets }) : say('notAsked')}
          </p>
        </>
      )}
    </section>
  )
}
