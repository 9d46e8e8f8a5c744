import { Link, useNavigate } from '@tanstack/react-router'
import { ChevronLeft, ChevronRight, ZoomIn, ZoomOut } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { AgreementRow } from '#domain/agreements/shapes.ts'
import { useCommands } from '#web/platform/keyboard/commands.ts'
import { useReader } from '#web/platform/reader.ts'
import { Button } from '#web/ui/Button.tsx'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { ErrorState } from '#web/ui/ErrorState.tsx'
import { GridCell, VirtualGrid } from '#web/ui/grid/VirtualGrid.tsx'
import { IconButton } from '#web/ui/IconButton.tsx'
import { Waiting } from '#web/ui/Skeleton.tsx'
import { PeriodBar } from '../PeriodBar.tsx'
import { addDays, monthOn, type Stretch } from '../period-bar.ts'
import { StateMark } from '../StateMark.tsx'
import { useText } from '../text.ts'
import { useAgreementWords } from '../words.ts'
import { type Asked, useAgreements } from './list-data.ts'
import { moveIn, usePlace } from './list-place.ts'
import { monthsOf, windows } from './month-scale.ts'
import styles from './Timeline.module.css'

const icon = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const
const idOf = (row: AgreementRow) => row.id
const none: readonly AgreementRow[] = []

/**
 * Terms on a common scale of months. It is a grid whose cells say in words what the bars show, so it reads as a table;
 * the arrows walk its rows, `+` and `-` change the scale.
 */
export function Timeline({ asked }: { readonly asked: Asked }) {
  const say = useText()
  const words = useAgreementWords()
  const { zone } = useReader()
  const navigate = useNavigate()
  const today = words.today(zone)
  const [zoom, setZoom] = useState(1)
  const [shift, setShift] = useState(-3)
  const months = windows[zoom] ?? 18
  const stretch = useMemo((): Stretch => {
    const from = monthOn(today, shift)
    return { from, to: addDays(monthOn(from, months), -1) }
  }, [today, shift, months])
  const list = useAgreements({ ...asked, show: 'all', from: stretch.from, to: stretch.to, order: 'end' })
  const { cursor, selected } = usePlace('timeline')
  const rows = list.rows ?? none
  const widen = (step: number) => setZoom(now => Math.max(0, Math.min(windows.length - 1, now + step)))
  const pan = (share: number) => setShift(now => now + Math.sign(share) * Math.max(1, Math.round(months / 3)))
  useCommands([
    { id: 'timeline.closer', name: () => say('zoomIn'), section: 'list', keys: '+', run: () => widen(-1) },
    { id: 'timeline.wider', name: () => say('zoomOut'), section: 'list', keys: '-', run: () => widen(1) },
    {
      id: 'timeline.earlier',
      name: () => say('earlier'),
      section: 'list',
      keys: 'shift+left',
      run: () => pan(-1),
    },
    {
      id: 'timeline.later',
      name: () => say('later'),
      section: 'list',
      keys: 'shift+right',
      run: () => pan(1),
    },
  ])
  return (
    <div className={styles.timeline}>
      <div className={styles.tools}>
        <IconButton
          name={say('earlier')}
          keys="shift+left"
          icon={<ChevronLeft {...icon} />}
          onClick={() => pan(-1)}
        />
        <span className={styles.span} role="status">
          {words.period({ startsOn: stretch.from, endsOn: stretch.to })}
        </span>
        <IconButton
          name={say('later')}
          keys="shift+right"
          icon={<ChevronRight {...icon} />}
          onClick={() => pan(1)}
        />
        <Button size="s" look="quiet" disabled={shift === -3} onClick={() => setShift(-3)}>
          {say('today')}
        </Button>
        <IconButton
          name={say('zoomIn')}
          keys="+"
          icon={<ZoomIn {...icon} />}
          disabled={zoom === 0}
          onClick={() => widen(-1)}
        />
        <IconButton
          name={say('zoomOut')}
          keys="-"
          icon={<ZoomOut {...icon} />}
          disabled={zoom === windows.length - 1}
          onClick={() => widen(1)}
        />
      </div>
      {list.rows === null ? (
        list.problem ? (
          <ErrorState title={say('listFailed')} retry={list.retry} />
        ) : (
          <Waiting lines={8} height="2.25rem" />
        )
      ) : rows.length === 0 ? (
        <EmptyState title={say('timelineEmpty')}>{say('timelineEmptyText')}</EmptyState>
      ) : (
        <div className={styles.box}>
          <VirtualGrid
            name={say('layout_timeline')}
            rows={rows}
            idOf={idOf}
            columns={3}
            className={styles.grid ?? ''}
            rowClass={() => styles.row}
            rowHeight={45}
            cursor={cursor}
            onCursor={id => moveIn('timeline', { cursor: id })}
            selected={selected}
            onSelect={ids => moveIn('timeline', { selected: ids })}
            onOpen={row => void navigate({ to: '/a/$agreement', params: { agreement: String(row.number) } })}
            onEnd={list.fetchMore}
            head={<Head stretch={stretch} />}
            cells={row => (
              <>
                <GridCell column={1} className={styles.name}>
                  <Link
                    className={styles.link}
                    to="/a/$agreement"
                    params={{ agreement: String(row.number) }}
                    tabIndex={-1}
                    dir="auto"
                  >
                    {row.name}
                  </Link>
                  <span className={styles.quiet} dir="auto">
                    {row.client.name}
                  </span>
                </GridCell>
                <GridCell column={2} className={styles.state}>
                  <StateMark state={row.state} />
                  <span className={styles.quiet}>{words.remaining(row)}</span>
                </GridCell>
                <GridCell column={3} className={styles.bar}>
                  <PeriodBar {...row} today={today} stretch={stretch} />
                  <span className="unseen">{words.period(row)}</span>
                </GridCell>
              </>
            )}
          />
        </div>
      )}
    </div>
  )
}

function Head({ stretch }: { readonly stretch: Stretch }) {
  const say = useText()
  const { format } = useAgreementWords()
  return (
    <>
      <GridCell column={1} heading className={styles.name}>
        {say('column_agreement')}
      </GridCell>
      <GridCell column={2} heading className={styles.state}>
        {say('column_state')}
      </GridCell>
      <GridCell column={3} heading className={styles.scale}>
        <span className="unseen">{say('column_period')}</span>
        {monthsOf(stretch, format.locale).map(({ key, name, start, year }) => (
          <span
            key={key}
            className={styles.month}
            data-year={year || undefined}
            style={{ insetInlineStart: `${(start * 100).toFixed(2)}%` }}
            aria-hidden="true"
          >
            {name}
          </span>
        ))}
      </GridCell>
    </>
  )
}
