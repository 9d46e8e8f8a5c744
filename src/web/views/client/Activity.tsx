import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Building2, FileCheck2, type LucideIcon, MapPin, Ticket, UserRound } from 'lucide-react'
import type { ClientActivity } from '#domain/views/client-shapes.ts'
import { instant } from '#kernel/instant.ts'
import { useText as useAgreementText } from '#web/agreements/text.ts'
import { call } from '#web/platform/client.ts'
import { Button } from '#web/ui/Button.tsx'
import { ZonedTime } from '#web/ui/ZonedTime.tsx'
import styles from './Client.module.css'
import { Tile } from './Tile.tsx'
import { useText } from './text.ts'

/** What happened to a client, newest first, in words. */
export function Activity({ clientId }: { readonly clientId: string }) {
  const say = useText()
  const list = useInfiniteQuery({
    queryKey: ['views.client_activity', clientId],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      call(
        'views.client_activity',
        { params: { id: clientId }, query: { limit: 15, ...(pageParam ? { cursor: pageParam } : {}) } },
        { signal },
      ),
    getNextPageParam: page => page.next ?? undefined,
  })
  return (
    <Tile name={say('activity')} answer={list} failed={say('activityFailed')}>
      {({ pages }) => {
        const items = pages.flatMap(page => page.items)
        return items.length === 0 ? (
          <p className={styles.quiet}>{say('noActivity')}</p>
        ) : (
          <>
            <ol className={styles.events}>
              {items.map(item => (
                <Happened key={item.id} item={item} />
              ))}
            </ol>
            {list.hasNextPage ? (
              <div>
                <Button size="s" busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
                  {say('more')}
                </Button>
              </div>
            ) : null}
          </>
        )
      }}
    </Tile>
  )
}

/** By what it is about; the sentence says the rest. */
const icons: readonly (readonly [begins: string, icon: LucideIcon])[] = [
  ['tickets.', Ticket],
  ['agreement.', FileCheck2],
  ['contact.', UserRound],
  ['client.site', MapPin],
]

function Happened({ item }: { readonly item: ClientActivity }) {
  const sayAgreement = useAgreementText()
  const { about, sentence, reason, type } = item
  const Icon = icons.find(([begins]) => type.startsWith(begins))?.[1] ?? Building2
  return (
    <li className={styles.event}>
      <Icon size={14} strokeWidth={1.75} aria-hidden="true" />
      <span dir="auto">
        {sentence}
        {about ? (
          <>
            {' '}
            {about.kind === 'ticket' ? (
              <Link to="/t/$ticket" params={{ ticket: String(about.number) }}>
                #{about.number}
              </Link>
            ) : (
              <Link to="/a/$agreement" params={{ agreement: String(about.number) }} search={{}}>
                {sayAgreement('numbered', { number: about.number })}
              </Link>
            )}
          </>
        ) : null}
        {reason ? <span className={styles.quiet}> · {reason}</span> : null}
      </span>
      <span className={styles.quiet}>
        <ZonedTime at={instant(item.at)} />
      </span>
    </li>
  )
}
