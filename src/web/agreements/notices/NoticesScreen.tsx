import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { call } from '#web/platform/client.ts'
import { asProblem } from '#web/platform/problem.ts'
import { useWhere } from '#web/shell/where.ts'
import { Button } from '#web/ui/Button.tsx'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { ErrorState } from '#web/ui/ErrorState.tsx'
import { Select } from '#web/ui/forms/Select.tsx'
import { Waiting } from '#web/ui/Skeleton.tsx'
import { Tabs } from '#web/ui/Tabs.tsx'
import { useText as useAgreementText } from '../text.ts'
import { NoticeLine } from './NoticeLine.tsx'
import styles from './Notices.module.css'
import { useText } from './text.ts'

const shows = ['upcoming', 'sent', 'skipped'] as const
type Show = (typeof shows)[number]
const spans = ['30', '90', '365'] as const

/** Every notice that will be sent, those that were, and those that were not with the reason: none goes out unseen. */
export function NoticesScreen() {
  const say = useText()
  const sayAgreement = useAgreementText()
  const navigate = useNavigate()
  const given = useSearch({ strict: false }) as { readonly show?: string; readonly days?: string }
  const show: Show = shows.find(one => one === given.show) ?? 'upcoming'
  const days = spans.find(one => one === given.days) ?? '90'
  useWhere([{ name: sayAgreement('agreements'), to: '/agreements' }, { name: sayAgreement('notices') }])
  const list = useInfiniteQuery({
    queryKey: ['agreements.notices', { show, days }],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      call(
        'agreements.notices',
        { query: { show, days: Number(days), limit: 100, ...(pageParam ? { cursor: pageParam } : {}) } },
        { signal },
      ),
    getNextPageParam: page => page.next ?? undefined,
    placeholderData: before => before,
  })
  const look = (next: { readonly show: Show; readonly days: string }) =>
    void navigate({
      to: '/agreements/notices',
      search: {
        ...(next.show === 'upcoming' ? {} : { show: next.show }),
        ...(next.days === '90' ? {} : { days: next.days }),
      },
      replace: true,
    })
  const items = list.data?.pages.flatMap(page => page.items) ?? []
  return (
    <div className={styles.screen}>
      <div className={styles.head}>
        <h1>{sayAgreement('notices')}</h1>
        <Select
          name={say('span')}
          unnamed
          choices={spans.map(id => ({
            id,
            name: say(show === 'upcoming' ? 'nextDays' : 'pastDays', { count: Number(id) }),
          }))}
          value={days}
          onChange={chosen => chosen && look({ show, days: chosen })}
        />
      </div>
      <p className={styles.lead}>{say('lead')}</p>
      <Tabs
        name={sayAgreement('notices')}
        tabs={shows.map(id => ({ id, name: say(`show_${id}`) }))}
        chosen={show}
        onChoose={chosen => look({ show: chosen, days })}
      >
        {list.isPending ? (
          <Waiting lines={6} height="3.5rem" />
        ) : list.error && items.length === 0 ? (
          <ErrorState
            title={asProblem(list.error).status === 403 ? asProblem(list.error).title : say('failed')}
            {...(asProblem(list.error).status === 403 ? {} : { retry: () => void list.refetch() })}
          />
        ) : items.length === 0 ? (
          <EmptyState title={say(`none_${show}`)}>{say(`noneText_${show}`)}</EmptyState>
        ) : (
          <ul className={styles.list}>
            {items.map(notice => (
              <NoticeLine
                key={`${notice.agreement.id} ${notice.kind} ${notice.daysBefore} ${notice.dueAt}`}
                notice={notice}
              />
            ))}
          </ul>
        )}
        {list.hasNextPage ? (
          <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {sayAgreement('more')}
          </Button>
        ) : null}
      </Tabs>
    </div>
  )
}
