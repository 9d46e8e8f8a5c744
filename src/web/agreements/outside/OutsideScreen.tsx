import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { OutsideRequest } from '#domain/tickets/outside-shapes.ts'
import { call } from '#web/platform/client.ts'
import { asProblem } from '#web/platform/problem.ts'
import { useMe } from '#web/platform/session.ts'
import { useWhere } from '#web/shell/where.ts'
import { Button } from '#web/ui/Button.tsx'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { ErrorState } from '#web/ui/ErrorState.tsx'
import { Switch } from '#web/ui/forms/Switch.tsx'
import { Waiting } from '#web/ui/Skeleton.tsx'
import { Tabs } from '#web/ui/Tabs.tsx'
import { useMayWrite } from '../rights.ts'
import { useText as useAgreementText } from '../text.ts'
import styles from './Outside.module.css'
import { OutsideLine } from './OutsideLine.tsx'
import { type Settling, SettlingDialog } from './SettlingDialog.tsx'
import { useText } from './text.ts'

const states = ['waiting', 'decided'] as const

/** Requests no agreement covers. No promise runs until somebody says what becomes of them. */
export function OutsideScreen() {
  const say = useText()
  const sayAgreement = useAgreementText()
  const navigate = useNavigate()
  const me = useMe()
  const may = useMayWrite()
  const given = useSearch({ strict: false }) as { readonly show?: string }
  const state = states.find(one => one === given.show) ?? 'waiting'
  const [mine, setMine] = useState(false)
  const [settling, setSettling] = useState<{
    readonly request: OutsideRequest
    readonly how: Settling
  } | null>(null)
  useWhere([{ name: sayAgreement('agreements'), to: '/agreements' }, { name: sayAgreement('outside') }])
  const list = useInfiniteQuery({
    queryKey: ['tickets.outside_list', { state, mine }],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      call(
        'tickets.outside_list',
        {
          query: {
            state,
            limit: 50,
            ...(mine && me ? { managerId: me.id } : {}),
            ...(pageParam ? { cursor: pageParam } : {}),
          },
        },
        { signal },
      ),
    getNextPageParam: page => page.next ?? undefined,
    placeholderData: before => before,
  })
  const items = list.data?.pages.flatMap(page => page.items) ?? []
  return (
    <div className={styles.screen}>
      <div className={styles.head}>
        <h1>{sayAgreement('outside')}</h1>
        <Switch name={say('mine')} on={mine} onChange={setMine} />
      </div>
      <p className={styles.lead}>{say('lead')}</p>
      <Tabs
        name={sayAgreement('outside')}
        tabs={states.map(id => ({
          id,
          name: say(`state_${id}`),
          count: id === 'waiting' ? list.data?.pages[0]?.waiting : undefined,
        }))}
        chosen={state}
        onChoose={chosen =>
          void navigate({
            to: '/agreements/outside',
            search: chosen === 'waiting' ? {} : { show: chosen },
            replace: true,
          })
        }
      >
        {list.isPending ? (
          <Waiting lines={5} height="4rem" />
        ) : list.error && items.length === 0 ? (
          <ErrorState
            title={asProblem(list.error).status === 403 ? asProblem(list.error).title : say('failed')}
            {...(asProblem(list.error).status === 403 ? {} : { retry: () => void list.refetch() })}
          />
        ) : items.length === 0 ? (
          <EmptyState title={say(`none_${state}`)}>{say(`noneText_${state}`)}</EmptyState>
        ) : (
          <ul className={styles.list}>
            {items.map(request => (
              <OutsideLine
                key={request.ticket.id}
                request={request}
                may={may}
                onSettle={how => setSettling({ request, how })}
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
      {settling ? (
        <SettlingDialog request={settling.request} how={settling.how} onClose={() => setSettling(null)} />
      ) : null}
    </div>
  )
}
