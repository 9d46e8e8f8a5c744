import { useInfiniteQuery } from '@tanstack/react-query'
import { call, type Reply } from '#web/platform/client.ts'
import { SettingsPage } from '#web/settings/SettingsPage.tsx'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { useLooking } from '../looking.ts'
import { MailList } from '../MailList.tsx'
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
      <MailList
        name={say('inTriage')}
        tabs={shows.map(id => ({
          id,
          name: names[id],
          count: id === 'triage' ? list.data?.pages[0]?.counts.triage : undefined,
        }))}
        show={show}
        text={text}
        look={look}
        search={say('searchTriage')}
        failed={say('triageFailed')}
        list={list}
        lines={items.map(item => ({
          id: item.id,
          subject: item.subject ?? '',
          who: <Who item={item} />,
          why: <Why item={item} />,
          at: item.receivedAt,
        }))}
        empty={<Nothing show={show} text={text} />}
      />
      {mail ? <ReceivedMail id={mail} onClose={() => look({ mail: null })} /> : null}
    </SettingsPage>
  )
}

function Who({ item }: { readonly item: Received }) {
  const say = useText()
  const who = item.from ? item.from.name || item.from.address : item.mailFrom || say('noSender')
  return item.from?.name ? `${who} · ${item.from.address}` : who
}

function Why({ item }: { readonly item: Received }) {
  const say = useText()
  const sentence = useSentence()
  if (item.ticket) return say('inTicket', { number: item.ticket.number })
  return item.reason ? sentence(`mail.reason.${item.reason}`) : say(`state_${item.state}`)
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
