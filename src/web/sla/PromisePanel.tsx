import { ChevronDown, ChevronRight } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import type { Language } from '#domain/actor.ts'
import type { ClockView } from '#domain/sla/shapes.ts'
import { useSpeech } from '#web/platform/reader.ts'
import { Waiting } from '#web/ui/Skeleton.tsx'
import { PromiseBar } from './PromiseBar.tsx'
import { NoPromise, PromiseChip } from './PromiseChip.tsx'
import styles from './PromisePanel.module.css'
import { stack } from './stacking.ts'
import { usePromiseWords } from './words.ts'

const WhyOf = lazy(() => import('./WhyOf.tsx').then(file => ({ default: file.WhyOf })))

export type PromisePanelProps = {
  /** Number or id. */
  readonly ticket: string
  readonly clocks: readonly ClockView[]
  readonly noPromise: string | null
  /** The clock whose "why" is open, by id; the ticket screen's `L` opens the first. */
  readonly open: string | null
  readonly onOpen: (clockId: string | null) => void
  readonly clientLanguage?: Language
}

/** A ticket's promises: the nearest running one first, then what waits, what has ended folded away. */
export function PromisePanel({ ticket, clocks, noPromise, open, onOpen, clientLanguage }: PromisePanelProps) {
  const { say } = useSpeech()
  const [unfolded, setUnfolded] = useState(false)
  const { live, ended } = stack(clocks)
  const row = (clock: ClockView) => (
    <Row
      key={clock.id}
      ticket={ticket}
      clock={clock}
      open={open === clock.id}
      onOpen={() => onOpen(open === clock.id ? null : clock.id)}
      language={clientLanguage ?? null}
    />
  )
  return (
    <section className={styles.panel} aria-label={say('panel')}>
      {live.length === 0 && ended.length === 0 ? <NoPromise reason={noPromise} /> : null}
      {live.map(row)}
      {ended.length > 0 ? (
        <>
          <button
            type="button"
            className={styles.fold}
            aria-expanded={unfolded}
            onClick={() => setUnfolded(!unfolded)}
          >
            {unfolded ? (
              <ChevronDown size={16} strokeWidth={1.75} />
            ) : (
              <ChevronRight size={16} strokeWidth={1.75} />
            )}
            {say('panel_ended', { count: ended.length })}
          </button>
          {unfolded || live.length === 0 ? ended.map(row) : null}
        </>
      ) : null}
    </section>
  )
}

function Row({
  ticket,
  clock,
  open,
  onOpen,
  language,
}: {
  readonly ticket: string
  readonly clock: ClockView
  readonly open: boolean
  readonly onOpen: () => void
  readonly language: Language | null
}) {
  const { say } = useSpeech()
  const { look, promise, elsewhere, asleep } = usePromiseWords(clock)
  return (
    <div className={styles.row}>
      <button
        type="button"
        className={styles.head}
        aria-expanded={open}
        onClick={onOpen}
        data-tip={say('why')}
        data-tip-keys="l"
      >
        <span className={styles.name}>{promise}</span>
        <PromiseChip clock={clock} fill unnamed />
      </button>
      <PromiseBar clock={clock} look={look} />
      {elsewhere || asleep ? (
        <p className={styles.also}>{[elsewhere, asleep].filter(Boolean).join(' · ')}</p>
      ) : null}
      {open ? (
        <div className={styles.why}>
          <Suspense fallback={<Waiting lines={4} />}>
            <WhyOf ticket={ticket} clock={clock} copy={language ? { language } : null} />
          </Suspense>
        </div>
      ) : null}
    </div>
  )
}
