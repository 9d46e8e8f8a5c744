import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { call, type Reply } from '#web/platform/client.ts'
import { asProblem } from '#web/platform/problem.ts'
import { Button } from '#web/ui/Button.tsx'
import { focusHome } from '#web/ui/focus.ts'
import { toast } from '#web/ui/toasts.ts'
import { usePending } from '../composer/pending.ts'
import { recall, settle } from '../composer/sending.ts'
import type { TicketDetail } from '../handle.ts'
import { PresenceBar } from '../PresenceBar.tsx'
import type { Present } from '../presence.ts'
import { placeOf } from '../properties/place-of.ts'
import { useText } from '../text.ts'
import styles from './Conversation.module.css'
import { MessageItem } from './MessageItem.tsx'
import { PendingItem } from './PendingItem.tsx'

/** Everything said on a ticket, oldest first, opened at its end; what comes in while one reads is told, not jumped to. */
export function Conversation({
  ticket,
  present,
}: {
  readonly ticket: TicketDetail
  readonly present: Present
}) {
  const say = useText()
  const scroller = useRef<HTMLDivElement>(null)
  const { earlier, more, fetchEarlier } = useEarlier(ticket)
  const pending = usePending(ticket.id)
  useEffect(() => settle(ticket), [ticket])
  const fresh = useFollowing(scroller, ticket, pending.length)
  // The same objects every time: a message is rendered again only when it has changed.
  const zone = useMemo(
    () => ({ zone: ticket.client.zone, place: placeOf(ticket.client.zone) }),
    [ticket.client.zone],
  )
  const takeBack = useCallback((id: string) => void recall(ticket.id, id), [ticket.id])
  return (
    <section
      ref={scroller}
      className={styles.scroller}
      aria-label={say('conversation')}
      data-conversation
      {...focusHome}
      tabIndex={-1}
    >
      <div className={styles.messages}>
        {more ? (
          <Button size="s" look="quiet" onClick={() => void fetchEarlier()}>
            {say('earlier')}
          </Button>
        ) : null}
        {[...earlier, ...ticket.messages].map(message => (
          <MessageItem
            key={message.id}
            message={message}
            zone={message.side === 'client' ? zone : null}
            onRecall={takeBack}
          />
        ))}
        {pending.map(one => (
          <PendingItem key={one.key} pending={one} />
        ))}
        <PresenceBar present={present} />
      </div>
      {fresh.count > 0 ? (
        <Button className={styles.fresh} look="primary" onClick={fresh.show}>
          {say('newMessages', { count: fresh.count })}
        </Button>
      ) : null}
    </section>
  )
}

type Message = TicketDetail['messages'][number]

/** A long conversation's beginning, fetched when asked for. */
function useEarlier(ticket: TicketDetail) {
  const [pages, setPages] = useState<readonly Reply<'tickets.messages'>[]>([])
  const ticketId = useRef(ticket.id)
  if (ticketId.current !== ticket.id) {
    ticketId.current = ticket.id
    if (pages.length > 0) setPages([])
  }
  const [oldest] = pages
  const cursor = oldest ? oldest.next : ticket.earlier
  const fetchEarlier = async () => {
    if (!cursor) return
    try {
      const page = await call('tickets.messages', { params: { ticket: ticket.id }, query: { cursor } })
      setPages(now => [page, ...now])
    } catch (error) {
      toast({ text: asProblem(error).title, tone: 'problem' })
    }
  }
  const earlier: readonly Message[] = pages.flatMap(page => page.items)
  return { earlier, more: cursor !== null, fetchEarlier }
}

const nearEnd = 120

/** Opens at the last message and stays there while the reader does; otherwise counts what has come in. */
function useFollowing(scroller: RefObject<HTMLDivElement | null>, ticket: TicketDetail, sending: number) {
  const { id, messages } = ticket
  const [read, setRead] = useState(messages.length)
  const atEnd = useRef(true)
  const toEnd = () => {
    const node = scroller.current
    if (node) node.scrollTop = node.scrollHeight
    setRead(messages.length)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new ticket opens at its end, whatever it holds
  useLayoutEffect(toEnd, [id])
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is sent or comes in is followed by one who is at the end
  useLayoutEffect(() => {
    if (atEnd.current || sending > 0) toEnd()
  }, [messages.length, sending])
  useEffect(() => {
    const node = scroller.current
    if (!node) return
    const scrolled = () => {
      atEnd.current = node.scrollHeight - node.scrollTop - node.clientHeight < nearEnd
      if (atEnd.current) setRead(messages.length)
    }
    // The composer opening makes the conversation lower: its end must stay in sight.
    const watch = new ResizeObserver(() => {
      if (atEnd.current) node.scrollTop = node.scrollHeight
    })
    watch.observe(node)
    node.addEventListener('scroll', scrolled, { passive: true })
    return () => {
      watch.disconnect()
      node.removeEventListener('scroll', scrolled)
    }
  }, [scroller, messages.length])
  return { count: Math.max(0, messages.length - read), show: toEnd }
}
