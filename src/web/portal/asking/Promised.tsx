import { Clock3 } from 'lucide-react'
import type { Offer, OfferedService } from '#domain/portal/shapes.ts'
import { moment, momentElsewhere } from '#domain/sla/words.ts'
import { instant } from '#kernel/instant.ts'
import { useMinute } from '#web/platform/clock.ts'
import { useSpeech } from '#web/platform/reader.ts'
import { Banner } from '#web/ui/Banner.tsx'
import { useText } from '../text.ts'
import { useCompanyPlace } from '../useCompanyPlace.ts'
import { useWhom } from '../whom.ts'
import styles from './Asking.module.css'

/** What is promised if it is sent so: before it is sent, and in sentences. */
export function Promised({
  service,
  severity,
  otherwise,
}: {
  readonly service: OfferedService | null
  readonly severity: number
  readonly otherwise: Offer['otherwise']
}) {
  const say = useText()
  const speech = useSpeech()
  const now = useMinute()
  const place = useCompanyPlace()
  const whom = useWhom()
  if (otherwise === 'outside') return <Banner>{say('outsideNotice', { whom })}</Banner>
  const promise = service?.promises.find(one => one.severity === severity)
  // Nothing to tell where none of it is shared; where the rest is, that this is not promised is worth a word.
  if (!promise) return service && service.promises.length > 0 ? <p>{say('nothingPromised')}</p> : null
  const at = promise.answerBy === null ? null : instant(promise.answerBy)
  const there = at === null || place === null ? null : momentElsewhere(at, place, speech)
  return (
    <section className={styles.promised} aria-live="polite">
      <h2>
        <Clock3 size={16} strokeWidth={1.75} aria-hidden="true" /> {say('promised')}
      </h2>
      <p>{[promise.answer, promise.solve].filter(Boolean).join(' ')}</p>
      {at === null ? null : (
        <p className={styles.quiet}>
          {say('ifNow', { moment: moment(at, now, speech) })} {there}
        </p>
      )}
    </section>
  )
}
