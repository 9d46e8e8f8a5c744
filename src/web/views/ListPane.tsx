import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useFormat } from '#web/platform/reader.ts'
import { NoPromise, PromiseChip } from '#web/sla/PromiseChip.tsx'
import { rankOf } from '#web/tickets/priority.ts'
import { leaveTrail } from '#web/tickets/trail.ts'
import { Avatar } from '#web/ui/Avatar.tsx'
import { Button } from '#web/ui/Button.tsx'
import { useHeld } from '#web/ui/grid/held.ts'
import { PriorityMark } from '#web/ui/PriorityMark.tsx'
import { Waiting } from '#web/ui/Skeleton.tsx'
import styles from './ListPane.module.css'
import { moveIn, useLatestList } from './list-state.ts'
import { type Row, useQueue } from './queue-data.ts'
import { useText } from './text.ts'

const idOf = (row: Row) => row.id
const none: readonly Row[] = []

/** The list one came from, narrow, beside the ticket: the next one is a press or a `J` away. */
export function ListPane({ current }: { readonly current: number }) {
  const say = useText()
  const { tab, filter } = useLatestList()
  const queue = useQueue(tab, filter)
  const { rows, waiting, show } = useHeld(queue.rows ?? none, idOf, true)
  const list = useRef<HTMLOListElement>(null)
  const format = useFormat()
  const name = say(`tab_${tab}`)
  const here = rows.find(row => row.number === current)?.id ?? null

  useEffect(() => {
    if (rows.length > 0) leaveTrail({ name, href: `/q/${tab}`, numbers: rows.map(({ number }) => number) })
  }, [rows, name, tab])
  // The ticket on screen is no news: taken or opened again, it comes into the list at once.
  const missing = here === null && (queue.rows ?? none).some(row => row.number === current)
  useEffect(() => {
    if (missing) show()
  }, [missing, show])
  useEffect(() => {
    if (here === null) return
    moveIn(tab, filter, { cursor: here })
    list.current?.querySelector('[aria-current="page"]')?.scrollIntoView({ block: 'nearest' })
  }, [here, tab, filter])

  return (
    <nav className={styles.pane} aria-label={name}>
      <header className={styles.head}>
        <Link to="/q/$tab" params={{ tab }} search={filter ? { filter } : {}} className={styles.name}>
          {name}
          {queue.counts ? <span className={styles.count}>{format.number(queue.counts[tab])}</span> : null}
        </Link>
        {waiting > 0 ? (
          <Button size="s" onClick={show}>
            {say('newArrivals', { count: waiting })}
          </Button>
        ) : null}
      </header>
      {queue.rows === null && !queue.error ? (
        <div className={styles.waiting}>
          <Waiting lines={8} height="3rem" />
        </div>
      ) : null}
      <ol ref={list} className={styles.list}>
        {rows.map(row => (
          <li key={row.id}>
            <Card row={row} current={row.number === current} />
          </li>
        ))}
      </ol>
      {queue.more ? (
        <Button size="s" look="quiet" className={styles.more} onClick={queue.fetchMore}>
          {say('moreRows')}
        </Button>
      ) : null}
    </nav>
  )
}

function Card({ row, current }: { readonly row: Row; readonly current: boolean }) {
  const say = useText()
  const [clock] = row.clocks
  return (
    <Link
      to="/t/$ticket"
      params={{ ticket: String(row.number) }}
      className={styles.card}
      aria-current={current ? 'page' : undefined}
    >
      <span className={styles.line}>
        <span className={styles.promise}>
          {clock ? <PromiseChip clock={clock} fill /> : <NoPromise reason={row.noPromise} />}
        </span>
        <PriorityMark rank={rankOf(row.priority)} bare />
        {row.assignee ? <Avatar name={row.assignee.name} size={20} /> : null}
      </span>
      <span className={styles.subject} dir="auto" data-unanswered={row.unanswered || undefined}>
        <span className={styles.number}>#{row.number}</span> {row.subject}
      </span>
      <span className={styles.client} dir="auto">
        {row.client.name}
        {row.draft ? ` · ${say('draft')}` : null}
      </span>
    </Link>
  )
}
