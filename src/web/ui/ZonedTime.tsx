import { moment, momentElsewhere } from '#domain/sla/words.ts'
import type { Instant } from '#kernel/instant.ts'
import { useMinute } from '#web/platform/clock.ts'
import { useSpeech } from '#web/platform/reader.ts'
import styles from './ZonedTime.module.css'

/** A moment in the reader's time; the other place's beneath or beside it when its clock reads differently. */
export function ZonedTime({
  at,
  elsewhere,
  stacked = false,
  precise = false,
}: {
  readonly at: Instant
  readonly elsewhere?: { readonly zone: string; readonly place: string } | null
  readonly stacked?: boolean
  /** Always with the date: for histories. */
  readonly precise?: boolean
}) {
  const speech = useSpeech()
  const now = useMinute()
  const there = elsewhere ? momentElsewhere(at, elsewhere, speech) : null
  const { format } = speech
  const here = precise
    ? `${format.weekday(at)} ${format.date(at)} ${format.time(at)}`
    : moment(at, now, speech)
  return (
    <time className={styles.time} data-stacked={stacked || undefined} dateTime={new Date(at).toISOString()}>
      <span>{here}</span>
      {there ? <span className={styles.there}>{there}</span> : null}
    </time>
  )
}
