import { Copy } from 'lucide-react'
import type { Language } from '#domain/actor.ts'
import { format } from '#domain/format.ts'
import { factsOf } from '#domain/sla/facts.ts'
import type { ClockView, ExplanationView } from '#domain/sla/shapes.ts'
import { whyDue } from '#domain/sla/why.ts'
import { type SayPromise, wordForClient } from '#domain/sla/words.ts'
import { now as currentNow, useMinute } from '#web/platform/clock.ts'
import { useReader, useSpeech, viewingOf } from '#web/platform/reader.ts'
import { sayIn } from '#web/platform/text/language.ts'
import { Rich } from '#web/platform/text/Rich.tsx'
import { Button } from '#web/ui/Button.tsx'
import { toast } from '#web/ui/toasts.ts'
import { PromiseStrip } from './PromiseStrip.tsx'
import styles from './WhyDue.module.css'

/**
 * "Why then?": the sentences and the strip, both from the one explanation. With `copy` it offers the client's own
 * sentence, in their language and on their clock, without internal names.
 */
export function WhyDue({
  explanation,
  clock,
  copy,
}: {
  readonly explanation: ExplanationView
  readonly clock?: ClockView | null
  readonly copy?: { readonly language: Language } | null
}) {
  const speech = useSpeech()
  const now = useMinute()
  const { heading, points } = whyDue(explanation, now, speech, clock ? factsOf(clock) : null)
  return (
    <div className={styles.why}>
      <p className={styles.heading}>
        <Sentences sentences={heading} />
      </p>
      <PromiseStrip explanation={explanation} />
      <ol className={styles.points}>
        {points.map(point => (
          <li key={point.join()}>
            <Sentences sentences={point} />
          </li>
        ))}
      </ol>
      {copy && clock ? <CopyForClient clock={clock} language={copy.language} /> : null}
    </div>
  )
}

const parts = { b: (inside: string) => <b>{inside}</b>, i: (inside: string) => <i>{inside}</i> }

const Sentences = ({ sentences }: { readonly sentences: readonly string[] }) => (
  <Rich text={sentences.join(' ')} parts={parts} />
)

function CopyForClient({ clock, language }: { readonly clock: ClockView; readonly language: Language }) {
  const { say } = useSpeech()
  const reader = useReader()
  const copy = async () => {
    const theirs = format(viewingOf({ ...reader, language, region: null, zone: clock.calendar.zone }))
    const speech = { format: theirs, say: (await sayIn(language, 'promise')) as SayPromise }
    await navigator.clipboard.writeText(wordForClient(factsOf(clock), currentNow(), speech))
    toast({ text: say('why_copied') })
  }
  return (
    <Button size="s" icon={<Copy size={14} strokeWidth={1.75} />} onClick={() => void copy()}>
      {say('why_copy')}
    </Button>
  )
}
