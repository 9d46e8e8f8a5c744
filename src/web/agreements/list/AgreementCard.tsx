import type { AgreementRow } from '#domain/agreements/shapes.ts'
import { GridCell } from '#web/ui/grid/VirtualGrid.tsx'
import { Attention } from '../Attention.tsx'
import { Glance } from '../hours/Glance.tsx'
import { PeriodBar } from '../PeriodBar.tsx'
import { StateMark } from '../StateMark.tsx'
import { useAgreementWords } from '../words.ts'
import styles from './List.module.css'

/** An agreement on a phone: state and days left first, then the name, then with whom. */
export function AgreementCard({ row }: { readonly row: AgreementRow }) {
  const words = useAgreementWords()
  return (
    <GridCell column={1} className={styles.card}>
      <span className={styles.cardTop}>
        <StateMark state={row.state} />
        <span className={styles.left}>{words.remaining(row)}</span>
      </span>
      <span className={styles.cardName} dir="auto">
        {row.name}
      </span>
      <span className={styles.second} dir="auto">
        {row.client.name} · {words.period(row)}
      </span>
      <PeriodBar {...row} today={words.today(row.zone)} />
      {row.hours ? <Glance hours={row.hours} today={words.today(row.zone)} spelt /> : null}
      {row.attention.length > 0 ? (
        <span className={styles.chips}>
          <Attention reasons={row.attention} hours={row.hours} />
        </span>
      ) : null}
    </GridCell>
  )
}
