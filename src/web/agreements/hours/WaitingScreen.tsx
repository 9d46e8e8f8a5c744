import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Check, X } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { Draw } from '#domain/agreements/allowance/shapes.ts'
import { call } from '#web/platform/client.ts'
import { useCommands } from '#web/platform/keyboard/commands.ts'
import { asProblem } from '#web/platform/problem.ts'
import { useNarrow } from '#web/platform/width.ts'
import { useWhere } from '#web/shell/where.ts'
import { Button } from '#web/ui/Button.tsx'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { ErrorState } from '#web/ui/ErrorState.tsx'
import { VirtualGrid } from '#web/ui/grid/VirtualGrid.tsx'
import { IconButton } from '#web/ui/IconButton.tsx'
import selection from '#web/ui/SelectionBar.module.css'
import { Waiting } from '#web/ui/Skeleton.tsx'
import { Tabs } from '#web/ui/Tabs.tsx'
import { useText as useAgreementText } from '../text.ts'
import { DecideDialog, type Wish } from './DecideDialog.tsx'
import { DrawCells, DrawHead, drawColumns } from './DrawCells.tsx'
import { useDeciding } from './deciding.ts'
import { useMayDecide } from './rights.ts'
import { useText } from './text.ts'
import styles from './Waiting.module.css'

const shows = ['waiting', 'all'] as const
type Show = (typeof shows)[number]
const idOf = (draw: Draw) => draw.id
const nobody: ReadonlySet<string> = new Set()

/** Every booking that went beyond the hours and waits for a word: J and K, A to approve, R to refuse, Enter to look. */
export function WaitingScreen() {
  const say = useText()
  const sayAgreement = useAgreementText()
  const navigate = useNavigate()
  const narrow = useNarrow()
  const may = useMayDecide()
  const given = useSearch({ strict: false }) as { readonly show?: string }
  const show: Show = given.show === 'all' ? 'all' : 'waiting'
  const [cursor, setCursor] = useState<string | null>(null)
  const [selected, setSelected] = useState(nobody)
  const [open, setOpen] = useState<{ readonly draw: Draw; readonly wish: Wish } | null>(null)
  const { busy, decide } = useDeciding()
  useWhere([{ name: sayAgreement('agreements'), to: '/agreements' }, { name: say('waiting') }])
  const list = useInfiniteQuery({
    queryKey: ['agreements.draws', { show }],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      call(
        'agreements.draws',
        { query: { show, limit: 50, ...(pageParam ? { cursor: pageParam } : {}) } },
        { signal },
      ),
    getNextPageParam: page => page.next ?? undefined,
  })
  const draws = useMemo(() => list.data?.pages.flatMap(page => page.items) ?? [], [list.data])
  const targets = draws.filter(
    draw => draw.state === 'waiting' && (selected.size > 0 ? selected.has(draw.id) : draw.id === cursor),
  )
  const approve = async () => {
    if (busy || targets.length === 0) return
    const here = draws.findIndex(({ id }) => id === targets[0]?.id)
    const next = draws[here + 1] ?? draws[here - 1]
    if (await decide(targets, { approve: true, reason: null })) {
      setSelected(nobody)
      if (show === 'waiting') setCursor(next?.id ?? null)
    }
  }
  const look = (draw: Draw) => {
    if (may && draw.state === 'waiting') return setOpen({ draw, wish: 'look' })
    if (draw.ticket) void navigate({ to: '/t/$ticket', params: { ticket: String(draw.ticket.number) } })
  }
  const first = targets[0]
  useCommands([
    {
      id: 'hours.approve',
      name: () => say('approve'),
      section: 'list',
      keys: 'a',
      icon: Check,
      enabled: () => may && targets.length > 0,
      run: () => void approve(),
    },
    {
      id: 'hours.refuse',
      name: () => say('refuse'),
      section: 'list',
      keys: 'r',
      icon: X,
      enabled: () => may && targets.length === 1,
      run: () => {
        if (first) setOpen({ draw: first, wish: 'refuse' })
      },
    },
  ])
  const problem = list.error && !list.data ? asProblem(list.error) : null
  return (
    <div className={styles.screen}>
      <div className={styles.head}>
        <h1>{say('waiting')}</h1>
        <p className={styles.lead}>{say('waitingLead')}</p>
      </div>
      <Tabs
        name={say('waiting')}
        tabs={shows.map(id => ({ id, name: say(`tab_${id}`) }))}
        chosen={show}
        onChoose={chosen =>
          void navigate({
            to: '/agreements/hours',
            search: chosen === 'waiting' ? {} : { show: chosen },
            replace: true,
          })
        }
      >
        <div className={styles.rows}>
          {problem ? (
            <ErrorState
              title={problem.status === 403 ? problem.title : say('waitingFailed')}
              {...(problem.status === 403 ? {} : { retry: () => void list.refetch() })}
            />
          ) : list.isPending ? (
            <div className={styles.waiting}>
              <Waiting lines={5} height="3.5rem" />
            </div>
          ) : draws.length === 0 ? (
            <EmptyState title={say(`none_${show}`)}>{say(`noneText_${show}`)}</EmptyState>
          ) : (
            <VirtualGrid
              name={say('grid', { list: say(`tab_${show}`) })}
              rows={draws}
              idOf={idOf}
              columns={narrow ? 1 : drawColumns}
              {...(narrow ? {} : { head: <DrawHead all={show === 'all'} />, className: styles.grid ?? '' })}
              rowHeight={narrow ? 120 : 64}
              rowClass={() => (narrow ? styles.card : styles.row)}
              cursor={cursor}
              onCursor={setCursor}
              selected={selected}
              onSelect={setSelected}
              onOpen={look}
              onEnd={() => {
                if (list.hasNextPage && !list.isFetchingNextPage) void list.fetchNextPage()
              }}
              cells={draw => (
                <DrawCells
                  draw={draw}
                  all={show === 'all'}
                  narrow={narrow}
                  may={may}
                  onApprove={() => void decide([draw], { approve: true, reason: null })}
                  onRefuse={() => setOpen({ draw, wish: 'refuse' })}
                />
              )}
            />
          )}
          {may && selected.size > 0 ? (
            <section className={selection.bar} aria-label={sayAgreement('selection')}>
              <span className={selection.count} role="status">
                {sayAgreement('selected', { count: selected.size })}
              </span>
              {targets.length > 0 ? (
                <Button
                  size="s"
                  look="primary"
                  keys="a"
                  busy={busy}
                  icon={<Check size={16} strokeWidth={1.75} />}
                  onClick={() => void approve()}
                >
                  {say('approveMany', { count: targets.length })}
                </Button>
              ) : null}
              <IconButton
                size="s"
                name={sayAgreement('clearSelection')}
                keys="escape"
                icon={<X size={16} strokeWidth={1.75} />}
                onClick={() => setSelected(nobody)}
              />
            </section>
          ) : null}
        </div>
      </Tabs>
      {open ? <DecideDialog {...open} onClose={() => setOpen(null)} /> : null}
    </div>
  )
}
