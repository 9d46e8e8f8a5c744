import { useState } from 'react'
import type { ClockView } from '#domain/sla/shapes.ts'
import { PromiseBar } from '#web/sla/PromiseBar.tsx'
import { NoPromise, PromiseChip } from '#web/sla/PromiseChip.tsx'
import { PromiseLine } from '#web/sla/PromiseLine.tsx'
import { PromisePanel } from '#web/sla/PromisePanel.tsx'
import { PromiseStrip } from '#web/sla/PromiseStrip.tsx'
import { WhyDue } from '#web/sla/WhyDue.tsx'
import { usePromiseWords } from '#web/sla/words.ts'
import { clocks, late, tokyo, upcoming } from './examples.ts'
import styles from './Gallery.module.css'

export function Promises() {
  const [examples] = useState(clocks)
  const [explained] = useState(tokyo)
  const [overdue] = useState(late)
  const [line] = useState(upcoming)
  const [open, setOpen] = useState<string | null>(null)
  return (
    <>
      <PromiseLine upcoming={line} onOpen={() => {}} />
      <div className={styles.grid}>
        <div className={styles.card}>
          <h3>Chips</h3>
          <div className={styles.list}>
            {examples.map(([name, clock]) => (
              <State key={name} name={name} clock={clock} />
            ))}
            <NoPromise reason="no_policy" />
            <NoPromise reason={null} />
          </div>
        </div>
        <div className={styles.card}>
          <h3>Panel</h3>
          <PromisePanel
            ticket="4766"
            clocks={examples.slice(0, 14).map(([, clock]) => clock)}
            noPromise={null}
            open={open}
            onOpen={setOpen}
          />
        </div>
        {[270, 200, 140, 80].map(width => (
          <div key={width} className={styles.card}>
            <h3>{width} px</h3>
            <div className={styles.list} style={{ inlineSize: width }}>
              {examples.slice(1, 9).map(([name, clock]) => (
                <PromiseChip key={name} clock={clock} fill />
              ))}
            </div>
          </div>
        ))}
        <div className={`${styles.card} ${styles.wide}`}>
          <WhyDue explanation={explained} clock={null} />
        </div>
        <div className={`${styles.card} ${styles.wide}`}>
          <WhyDue explanation={overdue} clock={null} />
        </div>
        <div className={styles.card}>
          <h3>Mini</h3>
          <PromiseStrip explanation={explained} mini />
          <PromiseStrip explanation={overdue} mini />
        </div>
      </div>
    </>
  )
}

function State({ name, clock }: { readonly name: string; readonly clock: ClockView }) {
  const { look, elsewhere, asleep } = usePromiseWords(clock)
  return (
    <div className={styles.state}>
      <span className="faint">{name}</span>
      <div>
        <PromiseChip clock={clock} />
        <PromiseBar clock={clock} look={look} />
        <span className="faint">{[elsewhere, asleep].filter(Boolean).join(' · ')}</span>
      </div>
    </div>
  )
}
