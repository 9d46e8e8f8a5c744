import { useState } from 'react'
import { Balance } from '#web/agreements/hours/Balance.tsx'
import { Glance } from '#web/agreements/hours/Glance.tsx'
import { HoursLeft } from '#web/agreements/hours/HoursLeft.tsx'
import { OrderEditor } from '#web/agreements/hours/OrderEditor.tsx'
import { Preview } from '#web/agreements/hours/Preview.tsx'
import styles from './Gallery.module.css'
import { block, preview, standings, today } from './hours-examples.ts'

/** The hours of an agreement in every state they can be in. */
export function Hours() {
  const [order, setOrder] = useState<readonly ('own' | 'service' | 'ending_first')[]>(['own', 'service'])
  return (
    <div className={styles.grid}>
      {standings.map(([name, current]) => (
        <div key={name} className={styles.card}>
          <h3>{name}</h3>
          <Balance current={current} thresholds={[75, 90, 100]} today={today} />
        </div>
      ))}
      <div className={styles.card}>
        <h3>Lists</h3>
        <div className={styles.list} style={{ inlineSize: 104 }}>
          {standings.map(([name, { left, credited, carriedIn, endsOn }]) => (
            <Glance key={name} hours={{ left, of: credited + carriedIn, endsOn, waiting: 0 }} today={today} />
          ))}
        </div>
      </div>
      <div className={styles.card}>
        <h3>For clients</h3>
        <HoursLeft hours={{ left: 112_500, of: 144_000, endsOn: '2026-11-30' }} />
        <HoursLeft hours={{ left: 0, of: 144_000, endsOn: null }} />
      </div>
      {(['allow', 'ask', 'refuse'] as const).map(atZero => (
        <div key={atZero} className={styles.card}>
          <h3>Preview, {atZero}</h3>
          <Preview
            preview={{ ...preview, atZero }}
            isWaiting={false}
            problem={null}
            ticketed
            managers={new Map([[block.id, 'Eva Novák']])}
          />
        </div>
      ))}
      <div className={styles.card}>
        <h3>Order</h3>
        <OrderEditor order={order} disabled={false} onChange={setOrder} />
      </div>
    </div>
  )
}
