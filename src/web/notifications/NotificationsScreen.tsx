import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import {
  AtSign,
  CalendarClock,
  Check,
  CheckCheck,
  CircleSlash,
  ClockAlert,
  FileCheck2,
  Hourglass,
  type LucideIcon,
  MailX,
  MessageSquare,
  OctagonX,
  TriangleAlert,
  UserRoundPlus,
} from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { Notification, NotificationKind } from '#domain/notifications/shapes.ts'
import { instant } from '#kernel/instant.ts'
import { refresh, useAnswer, useChange } from '#web/platform/cache.ts'
import { call } from '#web/platform/client.ts'
import { useCommands } from '#web/platform/keyboard/commands.ts'
import { useWhere } from '#web/shell/where.ts'
import { Button } from '#web/ui/Button.tsx'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { ErrorState } from '#web/ui/ErrorState.tsx'
import { IconButton } from '#web/ui/IconButton.tsx'
import { Waiting } from '#web/ui/Skeleton.tsx'
import { Tabs } from '#web/ui/Tabs.tsx'
import { ZonedTime } from '#web/ui/ZonedTime.tsx'
import styles from './Notifications.module.css'
import { useText } from './text.ts'

type Box = Notification['box']

/** What one was told: what needs one first, the rest for reading. `E` puts away, and it can be taken back. */
export function NotificationsScreen() {
  const say = useText()
  useWhere([{ name: say('title') }])
  const [box, setBox] = useState<Box>('needs_you')
  const counts = useAnswer('notifications.counts')
  const change = useChange()
  const list = useInfiniteQuery({
    queryKey: ['notifications.list', { box }],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      call('notifications.list', { query: { box, ...(pageParam ? { cursor: pageParam } : {}) } }, { signal }),
    getNextPageParam: page => page.next ?? undefined,
  })
  const items = list.data?.pages.flatMap(page => page.items) ?? []

  // Having been shown counts as read; the bell then rests.
  const unread = items.filter(({ read }) => !read).map(({ id }) => id)
  const shown = unread.join()
  useEffect(() => {
    if (shown === '') return
    const timer = setTimeout(() => {
      void call('notifications.read', { body: { ids: shown.split(',').slice(0, 200) } }).then(() =>
        refresh('notifications.counts'),
      )
    }, 1_500)
    return () => clearTimeout(timer)
  }, [shown])

  const putAway = (ids: readonly string[]): void => {
    if (ids.length === 0) return
    void change({
      send: () => call('notifications.done', { body: { ids: [...ids].slice(0, 200) } }),
      touches: ['notifications.list', 'notifications.counts'],
      told: () => ({
        text: ids.length === 1 ? say('doneNow') : say('allDoneNow', { count: ids.length }),
        undo: () =>
          void change({
            send: () => call('notifications.undone', { body: { ids: [...ids].slice(0, 200) } }),
            touches: ['notifications.list', 'notifications.counts'],
          }),
      }),
    })
  }
  const { place, bind } = useMoving(items, putAway)

  return (
    <div className={styles.screen}>
      <div className={styles.head}>
        <h1>{say('title')}</h1>
        <Link className={styles.preferences} to="/settings/notifications">
          {say('preferences')}
        </Link>
        {items.length > 0 ? (
          <Button
            icon={<CheckCheck size={16} strokeWidth={1.75} />}
            onClick={() => putAway(items.map(({ id }) => id))}
          >
            {say('allDone')}
          </Button>
        ) : null}
      </div>
      <Tabs
        name={say('title')}
        tabs={[
          { id: 'needs_you', name: say('needsYou'), count: counts.data?.needsYou },
          { id: 'updates', name: say('updates'), count: counts.data?.updates },
        ]}
        chosen={box}
        onChoose={setBox}
      />
      {list.isPending ? (
        <Waiting lines={6} height="2.5rem" />
      ) : list.error && items.length === 0 ? (
        <ErrorState title={say('failed')} retry={() => void list.refetch()} />
      ) : items.length === 0 ? (
        box === 'needs_you' ? (
          <EmptyState title={say('upToDate')}>{say('upToDateText')}</EmptyState>
        ) : (
          <EmptyState title={say('noUpdates')} />
        )
      ) : (
        <ul className={styles.list} ref={bind}>
          {items.map((item, index) => (
            <Item key={item.id} item={item} current={index === place} putAway={() => putAway([item.id])} />
          ))}
        </ul>
      )}
      {list.hasNextPage ? (
        <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {say('more')}
        </Button>
      ) : null}
    </div>
  )
}

const faces: Readonly<
  Record<NotificationKind, { readonly icon: LucideIcon; readonly tone?: 'soon' | 'risk' | 'breach' }>
> = {
  assigned: { icon: UserRoundPlus },
  client_replied: { icon: MessageSquare },
  mentioned: { icon: AtSign },
  outside: { icon: CircleSlash },
  heads_up: { icon: ClockAlert, tone: 'soon' },
  warned: { icon: TriangleAlert, tone: 'risk' },
  breached: { icon: OctagonX, tone: 'breach' },
  escalated: { icon: OctagonX, tone: 'breach' },
  agreement_ends: { icon: CalendarClock, tone: 'soon' },
  agreement_turned: { icon: FileCheck2 },
  hours_used: { icon: Hourglass, tone: 'soon' },
  hours_asked: { icon: Hourglass, tone: 'risk' },
  hours_decided: { icon: Hourglass },
  mail_failed: { icon: MailX },
}

function Item({
  item,
  current,
  putAway,
}: {
  readonly item: Notification
  readonly current: boolean
  readonly putAway: () => void
}) {
  const say = useText()
  const { icon: Icon, tone } = faces[item.kind]
  return (
    <li className={styles.item} data-read={item.read}>
      <span className={styles.icon} data-tone={tone}>
        <Icon size={16} strokeWidth={1.75} aria-hidden="true" />
      </span>
      <div className={styles.words}>
        {item.ticket ? (
          <Link
            className={styles.link}
            to="/t/$ticket"
            params={{ ticket: String(item.ticket.number) }}
            data-current={current || undefined}
          >
            {item.sentence}
          </Link>
        ) : item.agreement ? (
          <Link
            className={styles.link}
            to="/a/$agreement"
            params={{ agreement: String(item.agreement.number) }}
            data-current={current || undefined}
          >
            {item.sentence}
          </Link>
        ) : (
          <span>{item.sentence}</span>
        )}
        {item.client ? (
          <span className={styles.about} dir="auto">
            {item.client.name}
          </span>
        ) : null}
      </div>
      <span className={styles.when}>
        {item.read ? null : <span className="unseen">{say('unread')} </span>}
        <ZonedTime at={instant(item.at)} />
      </span>
      <span className={styles.act}>
        <IconButton
          name={say('done')}
          keys="e"
          icon={<Check size={16} strokeWidth={1.75} />}
          onClick={putAway}
        />
      </span>
    </li>
  )
}

/** J and K move, Enter opens, E puts away and moves on. */
function useMoving(items: readonly Notification[], putAway: (ids: readonly string[]) => void) {
  const say = useText()
  const navigate = useNavigate()
  const list = useRef<HTMLUListElement>(null)
  const [place, setPlace] = useState(0)
  const here = Math.min(place, items.length - 1)
  const move = (by: number) => {
    const next = Math.max(0, Math.min(items.length - 1, here + by))
    setPlace(next)
    list.current?.querySelectorAll<HTMLElement>('li a')[next]?.focus()
  }
  useCommands([
    {
      id: 'notifications.next',
      name: () => say('nextOne'),
      section: 'list',
      keys: 'j',
      hidden: true,
      run: () => move(1),
    },
    {
      id: 'notifications.previous',
      name: () => say('earlierOne'),
      section: 'list',
      keys: 'k',
      hidden: true,
      run: () => move(-1),
    },
    {
      id: 'notifications.done',
      name: () => say('done'),
      section: 'here',
      keys: 'e',
      icon: Check,
      enabled: () => items.length > 0,
      run: () => {
        const item = items[here]
        if (item) putAway([item.id])
      },
    },
    {
      id: 'notifications.open',
      name: () => say('openIt'),
      section: 'list',
      keys: 'o',
      hidden: true,
      run: () => {
        const { ticket, agreement } = items[here] ?? {}
        if (ticket) void navigate({ to: '/t/$ticket', params: { ticket: String(ticket.number) } })
        else if (agreement)
          void navigate({ to: '/a/$agreement', params: { agreement: String(agreement.number) } })
      },
    },
  ])
  return { place: here, bind: list }
}
