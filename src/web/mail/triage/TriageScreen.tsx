import { useInfiniteQuery } from '@tanstack/react-query'
import { Search } from 'lucide-react'
import { instant } from '#kernel/instant.ts'
import { call, type Reply } from '#web/platform/client.ts'
import { asProblem } from '#web/platform/problem.ts'
import settings from '#web/settings/Settings.module.css'
import { SettingsPage } from '#web/settings/SettingsPage.tsx'
import { Button } from '#web/ui/Button.tsx'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { ErrorState } from '#web/ui/ErrorState.tsx'
import { TextField } from '#web/ui/forms/TextField.tsx'
import { Waiting } from '#web/ui/Skeleton.tsx'
import { Tabs } from '#web/ui/Tabs.tsx'
import { ZonedTime } from '#web/ui/ZonedTime.tsx'
import { useLooking } from '../looking.ts'
import styles from '../Mail.module.css'
import { useSentence, useText } from '../text.ts'
import { ReceivedMail } from './ReceivedMail.tsx'

type Received = Reply<'mail.received'>['items'][number]
const shows = ['triage', 'discarded', 'suppressed', 'all'] as const
type Show = (typeof shows)[number]

/** Mail that waits for a person, and what became of the rest. */
export function TriageScreen() {
  const say = useText()
  const { show: asked, text, mail, look } = useLooking('/settings/triage', 'triage')
  const show: Show = shows.find(one => one === asked) ?? 'triage'
  const list = useInfiniteQuery({
    queryKey: ['mail.received', { show, text }],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      call(
        'mail.received',
        { query: { show, ...(text ? { text } : {}), ...(pageParam ? { cursor: pageParam } : {}) } },
        { signal },
      ),
    getNextPageParam: page => page.next ?? undefined,
    placeholderData: before => before,
  })
  const items = list.data?.pages.flatMap(page => page.items) ?? []
  const names = {
    triage: say('inTriage'),
    discarded: say('discarded'),
    suppressed: say('put_aside'),
    all: say('all'),
  }
  return (
    <SettingsPage section="triage" wide text={say('triageLead')}>
      <Tabs
        name={say('inTriage')}
        tabs={shows.map(id => ({
          id,
          name: names[id],
          count: id === 'triage' ? list.data?.pages[0]?.counts.triage : undefined,
        }))}
        chosen={show}
        onChoose={chosen => look({ show: chosen })}
      />
      <TextField
        name={say('searchTriage')}
        unnamed
        type="search"
        placeholder={say('searchTriage')}
        icon={<Search size={16} strokeWidth={1.75} aria-hidden="true" />}
        value={text}
        onChange={next => look({ text: next })}
      />
      {list.isPending ? (
        <Waiting lines={5} height="3.25rem" />
      ) : list.error && items.length === 0 ? (
        <ErrorState
          title={say('triageFailed')}
          {...(asProblem(list.error).status === 403
            ? { safe: say('mayNot') }
            : { retry: () => void list.refetch() })}
        />
      ) : items.length === 0 ? (
        <Nothing show={show} text={text} />
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
      {mail ? <ReceivedMail id={mail} onClose={() => look({ mail: null })} /> : null}
    </SettingsPage>
  )
}

function Row({ item, open }: { readonly item: Received; readonly open: () => void }) {
  const say = useText()
  const sentence = useSentence()
  const who = item.from ? item.from.name || item.from.address : item.mailFrom || say('noSender')
  return (
    <li className={styles.row}>
      <div className={settings.main}>
        <button type="button" className={styles.rowButton} onClick={open}>
          <span dir="auto">{item.subject || say('noSubject')}</span>
        </button>
        <span className={settings.quiet} dir="auto">
          {who}
          {item.from?.name ? ` · ${item.from.address}` : ''}
        </span>
      </div>
      <span className={styles.why}>
        {item.ticket
          ? say('inTicket', { number: item.ticket.number })
          : item.reason
            ? sentence(`mail.reason.${item.reason}`)
            : say(`state_${item.state}`)}
      </span>
      <span className={styles.when}>
        <ZonedTime at={instant(item.receivedAt)} />
      </span>
    </li>
  )
}

function Nothing({ show, text }: { readonly show: Show; readonly text: string }) {
  const say = useText()
  if (text) return <EmptyState title={say('nothingFound', { text })} />
  if (show === 'triage') return <EmptyState title={say('triageEmpty')}>{say('triageEmptyText')}</EmptyState>
  return (
    <EmptyState
      title={say(show === 'discarded' ? 'discardedEmpty' : show === 'suppressed' ? 'asideEmpty' : 'allEmpty')}
    />
  )
}
