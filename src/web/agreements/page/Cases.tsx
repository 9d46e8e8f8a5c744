import { lazy, Suspense, useState } from 'react'
import type { Agreement } from '#domain/agreements/shapes.ts'
import { useFormat, usePromiseText } from '#web/platform/reader.ts'
import { Button } from '#web/ui/Button.tsx'
import { CaseLine } from '../CaseLine.tsx'
import { wallText } from '../days.ts'
import { useText as useAgreementText } from '../text.ts'
import styles from './Page.module.css'
import { Tile } from './Tile.tsx'
import { useText } from './text.ts'

const Amending = lazy(() => import('../terms/Amending.tsx').then(file => ({ default: file.Amending })))

/** Examples everybody agreed on, tried again at each publication. */
export function Cases({ agreement, may }: { readonly agreement: Agreement; readonly may: boolean }) {
  const say = useText()
  const sayAgreement = useAgreementText()
  const sayPromise = usePromiseText()
  const format = useFormat()
  const [editing, setEditing] = useState(false)
  const over = agreement.state === 'ended' || agreement.state === 'cancelled'
  return (
    <Tile
      name={say('cases')}
      count={agreement.cases.length}
      actions={
        may && !over ? (
          <Button size="s" look="quiet" onClick={() => setEditing(true)}>
            {say('changeCases')}
          </Button>
        ) : null
      }
    >
      {agreement.cases.length === 0 ? <p className={styles.quiet}>{say('noCases')}</p> : null}
      <ul className={styles.lines}>
        {agreement.cases.map((result, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a case has no identity but its place
          <li key={place} className={styles.line}>
            <strong dir="auto">{result.case.name}</strong>
            <span className={styles.quiet}>
              {sayAgreement('caseSays', {
                severity: result.case.severity,
                promise: sayPromise(`promise_${result.case.promise}`),
                arrives: wallText(result.case.arrives, format),
                due: wallText(result.case.due, format),
                zone: result.case.zone.replaceAll('_', ' '),
              })}
            </span>
            <CaseLine result={result} />
          </li>
        ))}
      </ul>
      <Suspense fallback={null}>
        {editing ? <Amending agreement={agreement} onClose={() => setEditing(false)} /> : null}
      </Suspense>
    </Tile>
  )
}
