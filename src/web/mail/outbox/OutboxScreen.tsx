import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { call, type Reply } from '#web/platform/client.ts'
import settings from '#web/settings/Settings.module.css'
import { SettingsPage } from '#web/settings/SettingsPage.tsx'
import { Banner } from '#web/ui/Banner.tsx'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { useLooking } from '../looking.ts'
import styles from '../Mail.module.css'
import { MailList } from '../MailList.tsx'
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
      <MailList
        name={say('outboxLead')}
        tabs={shows.map(id => ({ id, name: say(id), count: countOf(id) || undefined }))}
        show={show}
        text={text}
        look={look}
        search={say('searchOutbox')}
        failed={say('outboxFailed')}
        list={list}
        lines={items.map(item => ({
          id: item.id,
          subject: item.subject,
          who: `${item.to.map(({ address }) => address).join(', ')} · ${say(`kind_${item.kind}`)}`,
          why: <Why item={item} />,
          at: item.sentAt ?? item.createdAt,
        }))}
        empty={<Nothing show={show} text={text} />}
      />
      {mail ? <OutgoingMail id={mail} onClose={() => look({ mail: null })} /> : null}
    </SettingsPage>
  )
}

function Why({ item }: { readonly item: Outgoing }) {
  const say = useText()
  return (
    <>
      <span className={styles.state} data-state={item.state}>
        {say(`out_${item.state}`)}
      </span>
      {item.state === 'failed' || (item.state === 'waiting' && item.attempts > 0) ? (
        <span className={settings.quiet}>{item.lastError}</span>
      ) : null}
    </>
  )
}

function Nothing({ show, text }: { readonly show: Show; readonly text: string }) {
  const say = useText()
  if (text) return <EmptyState title={say('nothingFound', { text })} />
  if (show === 'all') return <EmptyState title={say('outboxEmpty')}>{say('outboxEmptyText')}</EmptyState>
  return <EmptyState title={say(`outboxNone_${show}`)} />
}
