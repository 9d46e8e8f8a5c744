import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Search } from 'lucide-react'
import { instant } from '#kernel/instant.ts'
import { call, type Reply } from '#web/platform/client.ts'
import { asProblem } from '#web/platform/problem.ts'
import settings from '#web/settings/Settings.module.css'
import { SettingsPage } from '#web/settings/SettingsPage.tsx'
import { Banner } from '#web/ui/Banner.tsx'
import { Button } from '#web/ui/Button.tsx'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { ErrorState } from '#web/ui/ErrorState.tsx'
import { TextField } from '#web/ui/forms/TextField.tsx'
import { Waiting } from '#web/ui/Skeleton.tsx'
import { Tabs } from '#web/ui/Tabs.tsx'
import { ZonedTime } from '#web/ui/ZonedTime.tsx'
import { useLooking } from '../looking.ts'
import styles from '../Mail.module.css'
import { useText } from '../text.ts'
import { OutgoingMail } from './OutgoingMail.tsx'

type Outgoing = Reply<'mail.outbox'>['items'][number]
const shows = ['all', 'waiting', 'failed', 'sent', 'cancelled'] as const
type Show = (typeof shows)[number]

/** Every mail that went out or waits to, with why. No mail is ever pretended sent. */
export function OutboxScreen() {
  const say = useText()
  const { show: asked, text, mail, look } = useLooking('/settings/outbox', 'all')
  const show: Show = shows.find(one => one === asked) ?? 'all'
  const list = useInfiniteQuery({
    queryKey: ['mail.outbox', { show, text }],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      call(
        'mail.outbox',
        { query: { state: show, ...(text ? { text } : {}), ...(pageParam ? { cursor: pageParam } : {}) } },
        { signal },
      ),
    getNextPageParam: page => page.next ?? undefined,
    placeholderData: before => before,
  })
  const first = list.data?.pages[0]
  const items = list.data?.pages.flatMap(page => page.items) ?? []
  const countOf = (id: Show) => (id === 'waiting' || id === 'failed' ? first?.counts[id] : undefined)
  return (
    <SettingsPage section="outbox" wide text={say('outboxLead')}>
      {first && !first.relay ? (
        <Banner tone="warning" actions={<Link to="/settings/mail">{say('setUpRelay')}</Link>}>
          {say('noRelay')}
        </Banner>
      ) : null}
      <Tabs
        name={say('outboxLead')}
        tabs={shows.map(id => ({ id, name: say(id), count: countOf(id) || undefined }))}
        chosen={show}
        onChoose={chosen => look({ show: chosen })}
      />
      <TextField
        name={say('searchOutbox')}
        unnamed
        type="search"
        placeholder={say('searchOutbox')}
        icon={<Search size={16} strokeWidth={1.75} aria-hidden="true" />}
        value={text}
        onChange={next => look({ text: next })}
      />
      {list.isPending ? (
        <Waiting lines={5} height="3.25rem" />
      ) : list.error && items.length === 0 ? (
        <ErrorState
          title={say('outboxFailed')}
          {...(asProblem(list.error).status === 403
            ? { safe: say('mayNot') }
            : { retry: () => void list.refetch() })}
        />
      ) : items.length === 0 ? (
        text ? (
          <EmptyState title={say('nothingFound', { text })} />
        ) : show === 'all' ? (
          <EmptyState title={say('outboxEmpty')}>{say('outboxEmptyText')}</EmptyState>
        ) : (
          <EmptyState title={say(`outboxNone_${show}`)} />
        )
      ) : (
        <ul className={settings.list}>
          {items.map(item => (
            <Row key={item.id} item={item} open={() => look({ mail: item.id })} />
          ))}
        </ul>
      )}
      {list.hasNextPage ? (
        <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {say('more')}
        </Button>
      ) : null}
      {mail ? <OutgoingMail id={mail} onClose={() => look({ mail: null })} /> : null}
    </SettingsPage>
  )
}

function Row({ item, open }: { readonly item: Outgoing; readonly open: () => void }) {
  const say = useText()
  return (
    <li className={styles.row}>
      <div className={settings.main}>
        <button type="button" className={styles.rowButton} onClick={open}>
          <span dir="auto">{item.subject || say('noSubject')}</span>
        </button>
        <span className={settings.quiet} dir="auto">
          {item.to.map(({ address }) => address).join(', ')} · {say(`kind_${item.kind}`)}
        </span>
      </div>
      <span className={styles.why}>
        <span className={styles.state} data-state={item.state}>
          {say(`out_${item.state}`)}
        </span>
        {item.state === 'failed' || (item.state === 'waiting' && item.attempts > 0) ? (
          <span className={settings.quiet}>{item.lastError}</span>
        ) : null}
      </span>
      <span className={styles.when}>
        <ZonedTime at={instant(item.sentAt ?? item.createdAt)} />
      </span>
    </li>
  )
}
