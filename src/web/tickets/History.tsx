import { useInfiniteQuery } from '@tanstack/react-query'
import {
  AlarmClock,
  AlarmClockOff,
  AtSign,
  Bot,
  CircleDot,
  CircleOff,
  Dot,
  FileCheck2,
  Gauge,
  HeartHandshake,
  Inbox,
  LockKeyhole,
  type LucideIcon,
  Merge,
  MessageSquare,
  OctagonX,
  Package,
  Pencil,
  Reply,
  Shapes,
  Signal,
  Tag,
  Target,
  TriangleAlert,
  Undo2,
  UserRoundPen,
  UserRoundPlus,
  UsersRound,
} from 'lucide-react'
import { parseInstant } from '#kernel/instant.ts'
import { call } from '#web/platform/client.ts'
import { Button } from '#web/ui/Button.tsx'
import { ErrorState } from '#web/ui/ErrorState.tsx'
import { Waiting } from '#web/ui/Skeleton.tsx'
import { ZonedTime } from '#web/ui/ZonedTime.tsx'
import styles from './History.module.css'
import { useText } from './text.ts'

const icons: Readonly<Record<string, LucideIcon>> = {
  'alarm-clock': AlarmClock,
  'alarm-clock-off': AlarmClockOff,
  'at-sign': AtSign,
  bot: Bot,
  'circle-dot': CircleDot,
  'circle-off': CircleOff,
  'file-check-2': FileCheck2,
  gauge: Gauge,
  'heart-handshake': HeartHandshake,
  inbox: Inbox,
  'lock-keyhole': LockKeyhole,
  merge: Merge,
  'message-square': MessageSquare,
  'octagon-x': OctagonX,
  package: Package,
  pencil: Pencil,
  reply: Reply,
  shapes: Shapes,
  signal: Signal,
  tag: Tag,
  target: Target,
  'triangle-alert': TriangleAlert,
  'undo-2': Undo2,
  'user-round-pen': UserRoundPen,
  'user-round-plus': UserRoundPlus,
  'users-round': UsersRound,
}

/** Everything that happened to a ticket, newest first, as the server tells it in the reader's language. */
export function History({ ticketId }: { readonly ticketId: string }) {
  const say = useText()
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['tickets.history', ticketId],
    queryFn: ({ pageParam, signal }) =>
      call(
        'tickets.history',
        { params: { ticket: ticketId }, query: { limit: 50, ...(pageParam ? { cursor: pageParam } : {}) } },
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: last => last.next,
  })
  if (error) return <ErrorState title={error.message} retry={() => void refetch()} />
  if (!data) return <Waiting lines={6} />
  const entries = data.pages.flatMap(page => page.items)
  return (
    <section aria-label={say('history')} className={styles.history}>
      <ol>
        {entries.map(entry => {
          const Icon = icons[entry.icon] ?? Dot
          const at = parseInstant(entry.at)
          return (
            <li key={entry.id} className={styles.entry}>
              <Icon size={14} strokeWidth={1.75} aria-hidden="true" />
              <div>
                <p className={styles.sentence} dir="auto">
                  {entry.sentence}
                </p>
                <p className={styles.when}>
                  {typeof at === 'number' ? <ZonedTime at={at} /> : null}
                  {entry.via === 'app' ? null : <span>{say('historyVia', { via: entry.via })}</span>}
                  {entry.reason ? <span>{say('historyReason', { reason: entry.reason })}</span> : null}
                </p>
              </div>
            </li>
          )
        })}
      </ol>
      {entries.length === 0 ? <p className="faint">{say('historyEmpty')}</p> : null}
      {hasNextPage ? (
        <Button size="s" busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {say('historyMore')}
        </Button>
      ) : null}
    </section>
  )
}
