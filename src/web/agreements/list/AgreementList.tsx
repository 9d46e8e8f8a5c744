import { useNavigate } from '@tanstack/react-router'
import { RefreshCw } from 'lucide-react'
import { useCallback, useMemo } from 'react'
import type { AgreementRow } from '#domain/agreements/shapes.ts'
import { prefetch } from '#web/agreements/page/page-data.ts'
import { useCommands } from '#web/platform/keyboard/commands.ts'
import { useNarrow } from '#web/platform/width.ts'
import { Banner } from '#web/ui/Banner.tsx'
import { Button } from '#web/ui/Button.tsx'
import { ErrorState } from '#web/ui/ErrorState.tsx'
import { useHeld } from '#web/ui/grid/held.ts'
import { VirtualGrid } from '#web/ui/grid/VirtualGrid.tsx'
import { Waiting } from '#web/ui/Skeleton.tsx'
import { useMayWrite } from '../rights.ts'
import { openRenewal } from '../sheets/index.ts'
import { mayRenew } from '../standing.ts'
import { useText } from '../text.ts'
import { AgreementCard } from './AgreementCard.tsx'
import { AgreementCells, AgreementsHead, columns } from './AgreementCells.tsx'
import styles from './List.module.css'
import type { Asked, useAgreements } from './list-data.ts'
import { moveIn, usePlace } from './list-place.ts'
import type { Show } from './looking.ts'
import { Nothing } from './Nothing.tsx'
import { SelectionBar } from './SelectionBar.tsx'

const idOf = (row: AgreementRow) => row.id
const none: readonly AgreementRow[] = []

/** The rows of one group, acted upon where they stand. */
export function AgreementList({
  show,
  asked,
  list,
  onClear,
  onNew,
}: {
  readonly show: Show
  readonly asked: Asked
  readonly list: ReturnType<typeof useAgreements>
  readonly onClear: () => void
  readonly onNew: () => void
}) {
  const say = useText()
  const navigate = useNavigate()
  const narrow = useNarrow()
  const may = useMayWrite()
  const name = `${show} ${JSON.stringify(asked)}`
  const { cursor, selected } = usePlace(name)
  const held = useHeld(list.rows ?? none, idOf, cursor !== null || selected.size > 0)
  const { rows } = held
  const moveTo = useCallback((id: string) => moveIn(name, { cursor: id }), [name])
  const select = useCallback((ids: ReadonlySet<string>) => moveIn(name, { selected: ids }), [name])
  const toggle = (id: string) => {
    const next = new Set(selected)
    if (!next.delete(id)) next.add(id)
    select(next)
  }
  const targets = useMemo(
    () => rows.filter(row => (selected.size > 0 ? selected.has(row.id) : row.id === cursor)),
    [rows, selected, cursor],
  )
  const renewable = targets.filter(mayRenew)
  const renew = () => openRenewal(renewable.map(idOf))
  useCommands([
    {
      id: 'agreement.renew',
      name: () => say('renew'),
      section: 'list',
      keys: 'r',
      icon: RefreshCw,
      enabled: () => may && renewable.length > 0,
      run: renew,
    },
  ])
  const open = (row: AgreementRow, newTab: boolean) => {
    if (newTab) return void window.open(`/a/${row.number}`, '_blank', 'noopener')
    moveTo(row.id)
    void navigate({ to: '/a/$agreement', params: { agreement: String(row.number) } })
  }
  if (list.rows === null)
    return list.problem ? (
      <ErrorState
        title={list.problem.status === 403 ? list.problem.title : say('listFailed')}
        {...(list.problem.status === 403 ? { safe: say('mayNotSee') } : { retry: list.retry })}
      />
    ) : (
      <div className={styles.waiting}>
        <Waiting lines={8} height="2.75rem" />
      </div>
    )
  return (
    <div className={styles.rows}>
      {list.problem ? (
        <Banner
          tone="warning"
          live
          actions={
            <Button size="s" onClick={list.retry}>
              {say('again')}
            </Button>
          }
        >
          {say('refreshFailed')}
        </Banner>
      ) : null}
      <div role="status">
        {held.waiting > 0 ? (
          <Button className={styles.arrivals} size="s" look="primary" onClick={held.show}>
            {say('newRows', { count: held.waiting })}
          </Button>
        ) : null}
      </div>
      {rows.length === 0 ? (
        <Nothing
          show={show}
          narrowed={'search' in asked || 'managerId' in asked}
          onClear={onClear}
          {...(may ? { onNew } : {})}
        />
      ) : (
        <VirtualGrid
          name={say('grid', { list: say(`show_${show}`) })}
          rows={rows}
          idOf={idOf}
          columns={narrow ? 1 : columns}
          {...(narrow ? {} : { head: <AgreementsHead />, className: styles.grid ?? '' })}
          {...(show === 'all' || !list.counts ? {} : { total: list.counts[show] })}
          rowHeight={narrow ? 92 : 57}
          rowClass={() => (narrow ? undefined : styles.row)}
          cursor={cursor}
          onCursor={moveTo}
          selected={selected}
          onSelect={select}
          onOpen={open}
          onNear={row => prefetch(row.number)}
          onEnd={list.fetchMore}
          cells={(row, state) =>
            narrow ? (
              <AgreementCard row={row} />
            ) : (
              <AgreementCells row={row} selected={state.selected} onSelect={toggle} may={may} />
            )
          }
        />
      )}
      {selected.size > 0 ? (
        <SelectionBar
          count={targets.length}
          renewable={may ? renewable.length : 0}
          onRenew={renew}
          onClear={() => select(new Set())}
        />
      ) : null}
    </div>
  )
}
