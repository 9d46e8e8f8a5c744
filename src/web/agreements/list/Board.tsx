import { Link } from '@tanstack/react-router'
import { ArrowRightLeft } from 'lucide-react'
import { type DragEvent, useState } from 'react'
import { mayMove, moves } from '#domain/agreements/lifecycle.ts'
import type { AgreementRow } from '#domain/agreements/shapes.ts'
import type { AgreementState } from '#domain/agreements/terms-shapes.ts'
import { Button } from '#web/ui/Button.tsx'
import { ErrorState } from '#web/ui/ErrorState.tsx'
import { IconButton } from '#web/ui/IconButton.tsx'
import { Menu } from '#web/ui/Menu.tsx'
import { Waiting } from '#web/ui/Skeleton.tsx'
import { toast } from '#web/ui/toasts.ts'
import { Attention } from '../Attention.tsx'
import { Glance } from '../hours/Glance.tsx'
import { PeriodBar } from '../PeriodBar.tsx'
import { Moving } from '../page/Moving.tsx'
import { useMayWrite } from '../rights.ts'
import { StateMark } from '../StateMark.tsx'
import { useText } from '../text.ts'
import { useAgreementWords } from '../words.ts'
import styles from './Board.module.css'
import { type Asked, useAgreements } from './list-data.ts'

/** The columns of a life; those who are over share one. `shows` is what the server is asked for. */
const lanes = [
  { id: 'draft', show: 'draft', holds: ['draft'] },
  { id: 'planned', show: 'planned', holds: ['planned'] },
  { id: 'active', show: 'active', holds: ['active'] },
  { id: 'suspended', show: 'active', holds: ['suspended'] },
  { id: 'ended', show: 'ended', holds: ['ended', 'cancelled'] },
] as const satisfies readonly {
  readonly id: AgreementState
  readonly show: string
  readonly holds: readonly AgreementState[]
}[]

type Hand = { readonly row: AgreementRow; readonly to: AgreementState }

/** Agreements by where they are in their life. A card moves by its menu or by dragging; both ask the same question. */
export function Board({ asked }: { readonly asked: Asked }) {
  const say = useText()
  const may = useMayWrite()
  const [dragged, setDragged] = useState<AgreementRow | null>(null)
  const [hand, setHand] = useState<Hand | null>(null)
  const move = (row: AgreementRow, to: AgreementState) => {
    if (row.state === to) return
    if (mayMove(row.state, to)) setHand({ row, to })
    else
      toast({
        text: say('cannotBecome', { before: say(`state_${row.state}`), after: say(`state_${to}`) }),
        tone: 'problem',
      })
  }
  return (
    <div className={styles.board}>
      {lanes.map(lane => (
        <Lane
          key={lane.id}
          lane={lane}
          asked={asked}
          may={may}
          takes={dragged !== null && mayMove(dragged.state, lane.id)}
          onDrag={setDragged}
          onDrop={() => dragged && move(dragged, lane.id)}
          onMove={move}
        />
      ))}
      {hand ? <Moving agreement={hand.row} to={hand.to} onClose={() => setHand(null)} /> : null}
    </div>
  )
}

function Lane({
  lane,
  asked,
  may,
  takes,
  onDrag,
  onDrop,
  onMove,
}: {
  readonly lane: (typeof lanes)[number]
  readonly asked: Asked
  readonly may: boolean
  readonly takes: boolean
  readonly onDrag: (row: AgreementRow | null) => void
  readonly onDrop: () => void
  readonly onMove: (row: AgreementRow, to: AgreementState) => void
}) {
  const say = useText()
  const list = useAgreements({ ...asked, show: lane.show }, 50)
  const holds: readonly AgreementState[] = lane.holds
  const rows = list.rows?.filter(({ state }) => holds.includes(state))
  const count = lane.show === 'active' ? rows?.length : list.counts?.[lane.show]
  const name = say(`state_${lane.id}`)
  const over = (event: DragEvent) => {
    if (takes) event.preventDefault()
  }
  return (
    <section
      className={styles.lane}
      aria-label={name}
      data-takes={takes || undefined}
      onDragOver={over}
      onDrop={event => {
        event.preventDefault()
        onDrop()
      }}
    >
      <h2 className={styles.laneHead}>
        <StateMark state={lane.id} />
        <span className={styles.laneCount}>
          {count ?? ''}
          {lane.show === 'active' && list.hasMore ? '+' : ''}
        </span>
      </h2>
      {rows === undefined ? (
        list.problem ? (
          <ErrorState title={say('listFailed')} retry={list.retry} />
        ) : (
          <Waiting lines={3} height="5rem" />
        )
      ) : (
        <ul className={styles.cards}>
          {rows.map(row => (
            <Card key={row.id} row={row} may={may} onDrag={onDrag} onMove={onMove} />
          ))}
          {rows.length === 0 ? <li className={styles.hint}>{say(`lane_${lane.id}`)}</li> : null}
          {list.hasMore ? (
            <li>
              <Button size="s" look="quiet" wide busy={list.fetchingMore} onClick={list.fetchMore}>
                {say('more')}
              </Button>
            </li>
          ) : null}
        </ul>
      )}
    </section>
  )
}

function Card({
  row,
  may,
  onDrag,
  onMove,
}: {
  readonly row: AgreementRow
  readonly may: boolean
  readonly onDrag: (row: AgreementRow | null) => void
  readonly onMove: (row: AgreementRow, to: AgreementState) => void
}) {
  const say = useText()
  const words = useAgreementWords()
  const ways = moves(row.state)
  const movable = may && ways.length > 0
  return (
    <li
      className={styles.card}
      draggable={movable}
      onDragStart={event => {
        event.dataTransfer.effectAllowed = 'move'
        event.dataTransfer.setData('text/plain', row.name)
        onDrag(row)
      }}
      onDragEnd={() => onDrag(null)}
    >
      <div className={styles.cardHead}>
        <Link
          className={styles.cardName}
          to="/a/$agreement"
          params={{ agreement: String(row.number) }}
          dir="auto"
        >
          {row.name}
        </Link>
        {movable ? (
          <Menu
            name={say('moveTo')}
            align="end"
            sections={[
              {
                name: say('moveTo'),
                items: ways.map(to => ({ id: to, name: say(`state_${to}`), run: () => onMove(row, to) })),
              },
            ]}
            trigger={props => (
              <IconButton
                {...props}
                size="s"
                className={styles.cardMenu ?? ''}
                name={say('moveName', { name: row.name })}
                icon={<ArrowRightLeft size={14} strokeWidth={1.75} />}
              />
            )}
          />
        ) : null}
      </div>
      <span className={styles.quiet} dir="auto">
        {row.client.name}
      </span>
      <PeriodBar {...row} today={words.today(row.zone)} />
      {row.hours ? (
        <span className={styles.quiet}>
          <Glance hours={row.hours} today={words.today(row.zone)} spelt />
        </span>
      ) : null}
      <span className={styles.cardFoot}>
        {row.state === 'cancelled' ? <StateMark state="cancelled" /> : null}
        <span>{words.remaining(row)}</span>
        <Attention reasons={row.attention} hours={row.hours} />
      </span>
    </li>
  )
}
