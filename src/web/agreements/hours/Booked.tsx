import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Draw } from '#domain/agreements/allowance/shapes.ts'
import { call } from '#web/platform/client.ts'
import { Button } from '#web/ui/Button.tsx'
import { ErrorState } from '#web/ui/ErrorState.tsx'
import { Waiting } from '#web/ui/Skeleton.tsx'
import { DrawnFrom, DrawWords } from './DrawWords.tsx'
import { takeBackDraw } from './deciding.ts'
import styles from './Hours.module.css'
import { TakeBackDialog } from './TakeBackDialog.tsx'
import { useText } from './text.ts'
import { useHoursWords } from './words.ts'

/** Every booking on one agreement, also what went beyond it, was refused or taken back. */
export function Booked({
  agreementId,
  mayTakeBack,
}: {
  readonly agreementId: string
  readonly mayTakeBack: (draw: Draw) => boolean
}) {
  const say = useText()
  const words = useHoursWords()
  const [taking, setTaking] = useState<Draw | null>(null)
  const list = useInfiniteQuery({
    queryKey: ['agreements.draws', { show: 'all', agreementId }],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      call(
        'agreements.draws',
        { query: { show: 'all', agreementId, limit: 20, ...(pageParam ? { cursor: pageParam } : {}) } },
        { signal },
      ),
    getNextPageParam: page => page.next ?? undefined,
  })
  if (!list.data)
    return list.error ? (
      <ErrorState title={say('bookedFailed')} retry={() => void list.refetch()} />
    ) : (
      <Waiting lines={3} />
    )
  const draws = list.data.pages.flatMap(page => page.items)
  if (draws.length === 0) return <p className={styles.quiet}>{say('noneBooked')}</p>
  return (
    <>
      <ul className={styles.draws}>
        {draws.map(draw => (
          <li key={draw.id} className={styles.draw}>
            <div className={styles.what}>
              <DrawWords draw={draw} />
              <DrawnFrom draw={draw} />
            </div>
            <div className={styles.ways}>
              <span className={styles.figure} data-state={draw.state}>
                {words.length(draw.seconds)}
              </span>
              <span className={styles.quiet}>{say(`state_${draw.state}`)}</span>
              {draw.state !== 'taken_back' && mayTakeBack(draw) ? (
                <Button size="s" look="quiet" onClick={() => setTaking(draw)}>
                  {say('takeBack')}
                </Button>
              ) : null}
            </div>
          </li>
        ))}
      </ul>
      {list.hasNextPage ? (
        <div>
          <Button size="s" busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {say('more')}
          </Button>
        </div>
      ) : null}
      {taking ? (
        <TakeBackDialog
          seconds={taking.seconds}
          text={say('takeBackText')}
          take={reason => takeBackDraw(taking.id, reason)}
          onClose={() => setTaking(null)}
        />
      ) : null}
    </>
  )
}
