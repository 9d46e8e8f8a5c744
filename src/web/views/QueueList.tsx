import { useNavigate } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import type { Tab } from '#domain/views/shapes.ts'
import { parseInstant } from '#kernel/instant.ts'
import { useCommands } from '#web/platform/keyboard/commands.ts'
import { useNarrow } from '#web/platform/width.ts'
import { whenIdle } from '#web/tickets/composer/Editor.tsx'
import { write } from '#web/tickets/composer/writing.ts'
import { holdTyping } from '#web/tickets/typed-ahead.ts'
import { useTicketCommands } from '#web/tickets/useTicketCommands.ts'
import { Banner } from '#web/ui/Banner.tsx'
import { Button } from '#web/ui/Button.tsx'
import { ErrorState } from '#web/ui/ErrorState.tsx'
import { useHeld } from '#web/ui/grid/held.ts'
import { VirtualGrid } from '#web/ui/grid/VirtualGrid.tsx'
import { Waiting } from '#web/ui/Skeleton.tsx'
import { ZonedTime } from '#web/ui/ZonedTime.tsx'
import { EmptyQueue } from './EmptyQueue.tsx'
import { usePlace } from './list-state.ts'
import rowStyles from './QueueRow.module.css'
import { columns, QueueHead, QueueRow } from './QueueRow.tsx'
import styles from './QueueScreen.module.css'
import { prefetchTicket, type Queue, type Row } from './queue-data.ts'
import { useRowActs } from './row-acts.ts'
import { TicketCard } from './TicketCard.tsx'
import { useText } from './text.ts'
import { useHand } from './useHand.ts'

const Peek = lazy(() => import('./Peek.tsx').then(file => ({ default: file.Peek })))
const SelectionBar = lazy(() => import('./SelectionBar.tsx').then(file => ({ default: file.SelectionBar })))

const idOf = (row: Row) => row.id
const ahead = 3

/** The rows of one tab, acted upon where they stand. */
export function QueueList({
  tab,
  filter,
  queue,
  name,
  onClearFilter,
}: {
  readonly tab: Tab
  readonly filter: string
  readonly queue: Queue
  readonly name: string
  readonly onClearFilter: () => void
}) {
  const say = useText()
  const navigate = useNavigate()
  const narrow = useNarrow()
  const [engaged, setEngaged] = useState(false)
  const [peeking, setPeeking] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  const { cursor: at, selected } = usePlace(tab, filter)
  const holding = engaged || at !== null || selected.size > 0
  const { rows, waiting, show } = useHeld(queue.rows ?? none, idOf, holding)
  const { cursor, active, targets, moveTo, select, toggle, onward } = useHand(tab, filter, rows)
  const acts = useRowActs(onward)
  const anchor = () =>
    box.current?.querySelector(`[data-row="${CSS.escape(targets[0]?.id ?? '')}"] [aria-colindex="2"]`) ??
    box.current?.querySelector(`[data-row="${CSS.escape(targets[0]?.id ?? '')}"]`) ??
    document.body
  const open = (row: Row, newTab: boolean) => {
    if (newTab) return void window.open(`/t/${row.number}`, '_blank', 'noopener')
    moveTo(row.id)
    void navigate({ to: '/t/$ticket', params: { ticket: String(row.number) } })
  }
  const near = (row: Row) => {
    prefetchTicket(row.number)
    const at = rows.indexOf(row)
    for (const next of rows.slice(at + 1, at + 1 + ahead)) prefetchTicket(next.number)
  }
  // What the cursor rests on is opened next: its page and its data are fetched before.
  const latestNear = useRef(near)
  latestNear.current = near
  useEffect(() => whenIdle(() => void import('./TicketScreen.tsx')), [])
  useEffect(() => {
    if (!active) return
    const timer = setTimeout(() => latestNear.current(active), 80)
    return () => clearTimeout(timer)
  }, [active])
  const begin = (kind: 'reply' | 'note') => () => {
    const [row] = targets
    if (!row) return
    holdTyping()
    write(row.id, { open: true, kind })
    open(row, false)
  }
  useTicketCommands({ section: 'list', on: () => targets, anchor, onward })
  useCommands([
    {
      id: 'ticket.reply',
      name: () => say('reply'),
      section: 'list',
      keys: 'r',
      enabled: () => acts.may && targets.length === 1,
      run: begin('reply'),
    },
    {
      id: 'ticket.note',
      name: () => say('note'),
      section: 'list',
      keys: 'm',
      enabled: () => acts.may && targets.length === 1,
      run: begin('note'),
    },
    {
      id: 'queue.showNew',
      name: () => say('cmd_showNew'),
      section: 'list',
      keys: null,
      enabled: () => waiting > 0,
      run: show,
    },
  ])

  if (queue.rows === null)
    return queue.error ? (
      <ErrorState title={queue.error.title} retry={queue.retry} />
    ) : (
      <div className={styles.waiting}>
        <Waiting lines={10} height="1.75rem" />
      </div>
    )
  const total = queue.counts?.[tab] ?? rows.length
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only watches whether the reader is in the list
    <div
      ref={box}
      className={styles.rows}
      onPointerEnter={event => event.pointerType === 'mouse' && setEngaged(true)}
      onPointerLeave={() => setEngaged(box.current?.contains(document.activeElement) ?? false)}
      onFocus={() => setEngaged(true)}
      onBlur={event => {
        if (!event.currentTarget.contains(event.relatedTarget) && !event.currentTarget.matches(':hover'))
          setEngaged(false)
      }}
    >
      {queue.error ? <Stale queue={queue} /> : null}
      <div role="status">
        {waiting > 0 ? (
          <Button className={styles.arrivals} size="s" look="primary" onClick={show}>
            {say('newArrivals', { count: waiting })}
          </Button>
        ) : null}
      </div>
      {rows.length === 0 && queue.counts ? (
        <EmptyQueue
          tab={tab}
          filter={filter}
          counts={queue.counts}
          waitingSince={queue.waitingSince}
          onClearFilter={onClearFilter}
        />
      ) : (
        <VirtualGrid
          name={name}
          rows={rows}
          idOf={idOf}
          columns={narrow ? 1 : columns}
          {...(narrow ? {} : { head: <QueueHead />, className: rowStyles.list ?? '' })}
          total={total}
          rowHeight={narrow ? 73 : 40}
          rowClass={() => (narrow ? undefined : rowStyles.row)}
          cursor={cursor}
          onCursor={moveTo}
          selected={selected}
          onSelect={select}
          onOpen={open}
          onPeek={() => setPeeking(now => !now)}
          onNear={near}
          onEnd={queue.fetchMore}
          cells={(row, state) =>
            narrow ? (
              <TicketCard
                row={row}
                selected={state.selected}
                selecting={selected.size > 0}
                onSelect={toggle}
                acts={acts}
              />
            ) : (
              <QueueRow row={row} selected={state.selected} onSelect={toggle} acts={acts} />
            )
          }
        />
      )}
      <Suspense fallback={null}>
        {selected.size > 0 ? (
          <SelectionBar on={targets} onClear={() => select(new Set())} onDone={onward} />
        ) : null}
        {peeking && active ? (
          <Peek row={active} onClose={() => setPeeking(false)} onOpen={() => open(active, false)} />
        ) : null}
      </Suspense>
    </div>
  )
}

const none: readonly Row[] = []

/** The last answer is shown on; how old it is, once that matters. */
function Stale({ queue }: { readonly queue: Queue }) {
  const say = useText()
  const at = queue.asOf === null ? null : parseInstant(queue.asOf)
  return (
    <Banner
      tone="warning"
      live
      actions={
        <Button size="s" onClick={queue.retry}>
          {say('retry')}
        </Button>
      }
    >
      {say('refreshFailed')} {typeof at === 'number' ? <ZonedTime at={at} /> : null}
    </Banner>
  )
}
