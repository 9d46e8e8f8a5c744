import { type ReactNode, useId } from 'react'
import { useFormat } from '#web/platform/reader.ts'
import { moveFocus } from './moving.ts'
import styles from './Tabs.module.css'

export type Tab<Id extends string> = {
  readonly id: Id
  readonly name: string
  readonly count?: number | undefined
  /** A dot: something unsaved or new in there. */
  readonly dot?: boolean
}

/** Tabs over one panel. Arrows move and choose at once, so what they show must be at hand. */
export function Tabs<Id extends string>({
  name,
  tabs,
  chosen,
  onChoose,
  children,
  trailing,
}: {
  readonly name: string
  readonly tabs: readonly Tab<Id>[]
  readonly chosen: Id
  readonly onChoose: (id: Id) => void
  /** The panel. */
  readonly children?: ReactNode
  /** Beside the tabs: "+ view". */
  readonly trailing?: ReactNode
}) {
  const id = useId()
  const format = useFormat()
  return (
    <>
      <div className={styles.bar}>
        <div
          role="tablist"
          aria-label={name}
          className={styles.tabs}
          onKeyDown={event => {
            if (moveFocus(event, '[role="tab"]', 'inline')) (document.activeElement as HTMLElement).click()
          }}
        >
          {tabs.map(tab => (
            <button
              key={tab.id}
              type="button"
              role="tab"
              id={`${id}-${tab.id}`}
              aria-selected={tab.id === chosen}
              aria-controls={children ? `${id}-panel` : undefined}
              tabIndex={tab.id === chosen ? 0 : -1}
              className={styles.tab}
              onClick={() => onChoose(tab.id)}
            >
              {tab.name}
              {tab.count === undefined ? null : (
                <span className={styles.count}>{format.number(tab.count)}</span>
              )}
              {tab.dot ? <span className={styles.dot} /> : null}
            </button>
          ))}
        </div>
        {trailing}
      </div>
      {children ? (
        <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${chosen}`} className={styles.panel}>
          {children}
        </div>
      ) : null}
    </>
  )
}
