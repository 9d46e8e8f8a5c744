import { useState } from 'react'
import { GridCell, VirtualGrid } from '#web/ui/grid/VirtualGrid.tsx'
import { PriorityMark } from '#web/ui/PriorityMark.tsx'
import { toast } from '#web/ui/toasts.ts'
import { rows } from './examples.ts'
import styles from './Gallery.module.css'

export function GridExample() {
  const [list] = useState(() => rows(2_000))
  const [cursor, setCursor] = useState<string | null>(null)
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  return (
    <div className={styles.tall}>
      <VirtualGrid
        name="Tickets"
        rows={list}
        idOf={row => row.id}
        columns={4}
        cursor={cursor}
        onCursor={setCursor}
        selected={selected}
        onSelect={setSelected}
        onOpen={row => toast({ text: `#${row.number}` })}
        cells={row => (
          <div role="presentation" className={styles.cells}>
            <GridCell column={1} className="figures">
              #{row.number}
            </GridCell>
            <GridCell column={2}>
              <PriorityMark rank={row.rank} />
            </GridCell>
            <GridCell column={3}>{row.subject}</GridCell>
            <GridCell column={4}>{row.client}</GridCell>
          </div>
        )}
      />
    </div>
  )
}
