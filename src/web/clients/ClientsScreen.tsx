import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Plus, Search } from 'lucide-react'
import type { ClientRow } from '#domain/clients/shapes.ts'
import { call } from '#web/platform/client.ts'
import { useWhere } from '#web/shell/where.ts'
import { Avatar } from '#web/ui/Avatar.tsx'
import { Button } from '#web/ui/Button.tsx'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { ErrorState } from '#web/ui/ErrorState.tsx'
import { TextField } from '#web/ui/forms/TextField.tsx'
import { Waiting } from '#web/ui/Skeleton.tsx'
import { Tabs } from '#web/ui/Tabs.tsx'
import styles from './Clients.module.css'
import { useMayAdd } from './onboarding/may-add.ts'
import { openOnboarding } from './onboarding/opened.ts'
import { TheirHours } from './TheirHours.tsx'
import { useText } from './text.ts'

/** Every client, found by anything it is known by. */
export function ClientsScreen() {
  const say = useText()
  useWhere([{ name: say('clients') }])
  const { search = '', state = 'active' } = useSearch({ strict: false }) as {
    readonly search?: string
    readonly state?: 'active' | 'archived'
  }
  const navigate = useNavigate()
  const look = (next: { readonly search: string; readonly state: 'active' | 'archived' }) =>
    void navigate({
      to: '/clients',
      search: {
        ...(next.search ? { search: next.search } : {}),
        ...(next.state === 'archived' ? { state: 'archived' as const } : {}),
      },
      replace: true,
    })
  const mayAdd = useMayAdd()
  const list = useInfiniteQuery({
    queryKey: ['clients.list', { search, state }],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      call(
        'clients.list',
        {
          query: {
            state,
            ...(search ? { search } : {}),
            ...(pageParam ? { cursor: pageParam } : {}),
            limit: 100,
          },
        },
        { signal },
      ),
    getNextPageParam: page => page.next ?? undefined,
    placeholderData: before => before,
  })
  const rows = list.data?.pages.flatMap(page => page.items) ?? []

  return (
    <div className={styles.screen}>
      <div className={styles.head}>
        <h1>{say('clients')}</h1>
        {mayAdd ? (
          <Button
            look="primary"
            icon={<Plus size={16} strokeWidth={1.75} />}
            onClick={() => openOnboarding()}
          >
            {say('newClient')}
          </Button>
        ) : null}
      </div>
      <div className={styles.tools}>
        <Tabs
          name={say('clients')}
          tabs={[
            { id: 'active', name: say('active') },
            { id: 'archived', name: say('archived') },
          ]}
          chosen={state}
          onChoose={chosen => look({ search, state: chosen })}
        />
        <TextField
          name={say('search')}
          unnamed
          type="search"
          placeholder={say('searchHint')}
          icon={<Search size={16} strokeWidth={1.75} aria-hidden="true" />}
          value={search}
          onChange={text => look({ search: text, state })}
        />
      </div>
      {list.isPending ? (
        <Waiting lines={8} height="3rem" />
      ) : list.error && rows.length === 0 ? (
        <ErrorState title={say('listFailed')} retry={() => void list.refetch()} />
      ) : rows.length === 0 ? (
        <Nothing search={search} state={state} onClear={() => look({ search: '', state })} />
      ) : (
        <ul className={styles.list}>
          {rows.map(row => (
            <Row key={row.id} client={row} />
          ))}
        </ul>
      )}
      {list.hasNextPage ? (
        <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {say('clients')} …
        </Button>
      ) : null}
    </div>
  )
}

function Row({ client }: { readonly client: ClientRow }) {
  const say = useText()
  return (
    <li className={styles.row}>
      <Avatar name={client.name} size={32} shape="client" />
      <div className={styles.main}>
        <Link className={styles.name} to="/c/$client" params={{ client: String(client.number) }} dir="auto">
          {client.name}
        </Link>
        <span className={styles.quiet}>
          {[client.domains.join(', '), client.sample ? say('sample') : ''].filter(Boolean).join(' · ') ||
            say('numbered', { number: client.number })}
        </span>
      </div>
      <div className={styles.cell}>
        <TheirHours zone={client.zone} calendarId={client.calendarId} />
      </div>
      <span className={styles.cell}>
        {client.accountManager?.name ?? <span className={styles.quiet}>{say('noManager')}</span>}
      </span>
      <span className={styles.count}>{say('contactCount', { count: client.contacts })}</span>
    </li>
  )
}

function Nothing({
  search,
  state,
  onClear,
}: {
  readonly search: string
  readonly state: 'active' | 'archived'
  readonly onClear: () => void
}) {
  const say = useText()
  if (search)
    return (
      <EmptyState
        title={say('nothingFound', { text: search })}
        actions={<Button onClick={onClear}>{say('clear')}</Button>}
      />
    )
  if (state === 'archived') return <EmptyState title={say('nothingArchived')} />
  return <EmptyState title={say('noneTitle')}>{say('noneText')}</EmptyState>
}
