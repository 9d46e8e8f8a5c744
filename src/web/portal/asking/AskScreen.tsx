import { Link, useParams } from '@tanstack/react-router'
import { useEffect } from 'react'
import type { Offer, OfferedService } from '#domain/portal/shapes.ts'
import { refresh, useAnswer } from '#web/platform/cache.ts'
import { useMinute } from '#web/platform/clock.ts'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { ErrorState } from '#web/ui/ErrorState.tsx'
import { Waiting } from '#web/ui/Skeleton.tsx'
import { useText } from '../text.ts'
import { AskForm } from './AskForm.tsx'
import styles from './Asking.module.css'

/** The short form of one service; without a service where nothing is on offer. */
export function AskScreen() {
  const say = useText()
  const { service: wanted = '' } = useParams({ strict: false }) as { readonly service?: string }
  const answer = useAnswer('portal.offer', undefined, { staleTime: 60_000 })
  // What is promised "if you send it now" moves on with the minutes.
  const minute = useMinute()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the effect is of a minute having passed
  useEffect(() => void refresh('portal.offer'), [minute])
  if (!answer.data)
    return answer.error ? (
      <ErrorState isPage title={say('loadFailed')} retry={() => void answer.refetch()} />
    ) : (
      <Waiting lines={6} height="3rem" />
    )
  const found = chosen(answer.data, wanted)
  if (!found)
    return (
      <EmptyState isPage title={say('notOffered')} actions={<Link to="/requests">{say('toFront')}</Link>}>
        {say('notOfferedText')}
      </EmptyState>
    )
  return (
    <div className={styles.page}>
      <p>
        <Link to="/requests">{say('back')}</Link>
      </p>
      <AskForm key={wanted} place={wanted} service={found.service} otherwise={answer.data.otherwise} />
    </div>
  )
}

/** Null: it is not offered to this person now, whoever wrote the address down. */
const chosen = (
  { services, otherwise }: Offer,
  wanted: string,
): { readonly service: OfferedService | null } | null => {
  if (wanted === 'other')
    return otherwise === 'anything' || otherwise === 'outside' ? { service: null } : null
  const service = services.find(({ id }) => id === wanted)
  return service ? { service } : null
}
