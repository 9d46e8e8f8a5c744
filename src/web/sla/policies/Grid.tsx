import { useState } from 'react'
import { severities } from '#domain/sla/severity.ts'
import type { PromiseKind } from '#kernel/terms.ts'
import settings from '#web/settings/Settings.module.css'
import { Button } from '#web/ui/Button.tsx'
import type { Cells } from './draft.ts'
import styles from './Policies.module.css'
import { TypedField } from './TypedField.tsx'
import { useText } from './text.ts'

const usual = ['first_response', 'next_response', 'resolution'] as const
const further = ['periodic_update', 'team', 'supplier'] as const

/** Severity by promise. Each cell is a length of time as one types it; empty promises nothing. */
export function Grid({
  cells,
  faultAt,
  onChange,
}: {
  readonly cells: Cells
  readonly faultAt: (place: string) => string | undefined
  readonly onChange: (cells: Cells) => void
}) {
  const say = useText()
  const used = further.filter(promise => severities.some(severity => cells[severity][promise] !== undefined))
  const [more, setMore] = useState(false)
  const columns: readonly PromiseKind[] = [...usual, ...(more ? further : used)]
  return (
    <div className={settings.form}>
      <h2>{say('promises')}</h2>
      <p className={settings.quiet}>{say('gridText')}</p>
      <div className={styles.grid} data-columns={columns.length}>
        <div className={styles.headRow} aria-hidden="true">
          <span>{say('severity')}</span>
          {columns.map(promise => (
            <span key={promise}>{say(`col_${promise}`)}</span>
          ))}
        </div>
        {severities.map(severity => (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a row of the grid
          <div key={severity} role="group" aria-label={say(`severity_${severity}`)} className={styles.row}>
            <span className={styles.severity}>{say(`severity_${severity}`)}</span>
            {columns.map(promise => (
              <div key={promise} className={styles.cell}>
                <span className={styles.cellName} aria-hidden="true">
                  {say(`col_${promise}`)}
                </span>
                <TypedField
                  name={say('cellName', { promise: say(`col_${promise}`), severity })}
                  unnamed
                  placeholder={say('noPromise')}
                  value={cells[severity][promise] ?? ''}
                  error={faultAt(`targets.${severity}.${promise}`)}
                  onChange={text =>
                    onChange({ ...cells, [severity]: { ...cells[severity], [promise]: text } })
                  }
                />
              </div>
            ))}
          </div>
        ))}
      </div>
      {more || used.length === further.length ? null : (
        <div>
          <Button size="s" look="quiet" onClick={() => setMore(true)}>
            {say('moreColumns')}
          </Button>
        </div>
      )}
    </div>
  )
}
