import { useState } from 'react'
import type { Draw } from '#domain/agreements/allowance/shapes.ts'
import { Button } from '#web/ui/Button.tsx'
import { DecideDialog } from './DecideDialog.tsx'
import { DrawnFrom, DrawWords } from './DrawWords.tsx'
import { useDeciding } from './deciding.ts'
import styles from './Hours.module.css'
import { useText } from './text.ts'

/** What went beyond the hours and waits for somebody's word, with the word at hand. */
export function WaitingDraws({ draws, may }: { readonly draws: readonly Draw[]; readonly may: boolean }) {
  const say = useText()
  const { busy, decide } = useDeciding()
  const [open, setOpen] = useState<Draw | null>(null)
  if (draws.length === 0) return null
  return (
    <section className={styles.block} aria-label={say('waiting')}>
      <h3 className={styles.heading}>{say('waitsHere', { count: draws.length })}</h3>
      <ul className={styles.draws}>
        {draws.map(draw => (
          <li key={draw.id} className={styles.draw}>
            <div className={styles.what}>
              <DrawWords draw={draw} />
              <DrawnFrom draw={draw} />
            </div>
            {may ? (
              <div className={styles.ways}>
                <Button
                  size="s"
                  look="primary"
                  busy={busy}
                  onClick={() => void decide([draw], { approve: true, reason: null })}
                >
                  {say('approve')}
                </Button>
                <Button size="s" onClick={() => setOpen(draw)}>
                  {say('refuse')}
                </Button>
              </div>
            ) : null}
          </li>
        ))}
      </ul>
      {open ? <DecideDialog draw={open} wish="refuse" onClose={() => setOpen(null)} /> : null}
    </section>
  )
}
