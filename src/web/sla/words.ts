import { useMemo } from 'react'
import { factsOf } from '#domain/sla/facts.ts'
import type { ClockView } from '#domain/sla/shapes.ts'
import { type Worded, wordPromise } from '#domain/sla/words.ts'
import { useMinute } from '#web/platform/clock.ts'
import { useSpeech } from '#web/platform/reader.ts'

/** A clock in words, renewed on the minute. */
export function usePromiseWords(clock: ClockView): Worded {
  const speech = useSpeech()
  const now = useMinute()
  const facts = useMemo(() => factsOf(clock), [clock])
  return useMemo(() => wordPromise(facts, now, speech), [facts, now, speech])
}

/** "No promise: no active agreement", from the code the server gives. Never blank. */
export function useNoPromise(): (reason: string | null) => string {
  const { say } = useSpeech()
  return reason => {
    if (reason === null) return say('none')
    const words = say(`none_${reason}`)
    return say('none_because', { reason: words === `none_${reason}` ? reason : words })
  }
}
