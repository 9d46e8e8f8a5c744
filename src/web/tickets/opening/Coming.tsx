import { useAnswer } from '#web/platform/cache.ts'
import { Banner } from '#web/ui/Banner.tsx'
import type { Form } from './form.ts'
import styles from './NewTicket.module.css'
import { useText } from './text.ts'

/** Which agreement the request will come under, before it is created; said plainly where there is none. */
export function Coming({ form }: { readonly form: Form }) {
  const say = useText()
  const { client, requester, serviceId } = form
  const { data } = useAnswer(
    'agreements.entitlement',
    {
      query: {
        clientId: client?.id ?? '',
        ...(requester ? { contactId: requester.id } : {}),
        ...(serviceId ? { serviceId } : {}),
      },
    },
    { enabled: client !== null, staleTime: 30_000 },
  )
  if (!client || !data) return null
  if (data.agreement)
    return (
      <p className={styles.note} aria-live="polite">
        {say('comesUnder', { agreement: data.agreement.name, version: data.agreement.version })}
      </p>
    )
  // Without any agreement the default policy holds, unless the desk says otherwise: then nothing can be asked for.
  if (!data.governed && data.services === 'all') return <p className={styles.note}>{say('comesUnderNone')}</p>
  return (
    <Banner tone="warning" live>
      {say('comesOutside')} {data.trace.map(({ sentence }) => sentence).join(' ')}
    </Banner>
  )
}
