import { moment, momentElsewhere } from '#domain/sla/words.ts'
import { type Instant, instant } from '#kernel/instant.ts'
import { useMinute } from '#web/platform/clock.ts'
import { useSpeech } from '#web/platform/reader.ts'
import { useText } from '../text.ts'
import { useCompanyPlace } from '../useCompanyPlace.ts'
import { nextPromise } from './next-promise.ts'
import styles from './Request.module.css'
import type { Request } from './shape.ts'

/** A sentence, not a timer. */
export function PromiseSentence({ ticket }: { readonly ticket: Request }) {
  const say = useText()
  const speech = useSpeech()
  const now = useMinute()
  const place = useCompanyPlace()
  if (ticket.over) return null
  const told = (at: Instant) =>
    [moment(at, now, speech), place && momentElsewhere(at, place, speech)].filter(Boolean).join(' / ')
  const next = nextPromise(ticket.promises, now)
  const sentence = (() => {
    if (next === 'late') return say('late')
    if (next === 'paused') return say('pausedForYou')
    if (next === null) return null
    return say(next.promise === 'resolution' ? 'solveBy' : 'answerBy', { moment: told(instant(next.dueAt)) })
  })()
  if (!sentence && !ticket.handler) return null
  return (
    <p className={styles.promise}>
      {[sentence, ticket.handler ? say('handledBy', { name: ticket.handler }) : null]
        .filter(Boolean)
        .join(' · ')}
    </p>
  )
}
