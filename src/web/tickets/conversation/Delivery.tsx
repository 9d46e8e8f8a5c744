import { Check, Clock3, TriangleAlert } from 'lucide-react'
import { useEffect, useState } from 'react'
import { parseInstant } from '#kernel/instant.ts'
import { refresh } from '#web/platform/cache.ts'
import { call } from '#web/platform/client.ts'
import { now } from '#web/platform/clock.ts'
import { asProblem } from '#web/platform/problem.ts'
import { Button } from '#web/ui/Button.tsx'
import { toast } from '#web/ui/toasts.ts'
import { ZonedTime } from '#web/ui/ZonedTime.tsx'
import { useText } from '../text.ts'
import type { Message } from './Body.tsx'
import styles from './Delivery.module.css'
import { useMailLeaves } from './relay.ts'

const at = (iso: string | null) => {
  const found = iso === null ? null : parseInstant(iso)
  return typeof found === 'number' ? found : null
}

/** What became of a reply on its way: nothing is pretended sent, and what failed can be tried again or copied. */
export function Delivery({
  message,
  onRecall,
}: {
  readonly message: Message
  readonly onRecall: () => void
}) {
  const say = useText()
  const { delivery } = message
  const left = useSecondsUntil(at(message.recallUntil))
  const leaves = useMailLeaves(delivery?.state === 'waiting')
  // A client's message may have its acknowledgement in the outbox: that is not its delivery.
  if (!delivery || message.recalled || message.side === 'client') return null
  if (left > 0)
    return (
      <p className={styles.line}>
        <Clock3 size={14} strokeWidth={1.75} aria-hidden="true" />
        <span className="figures">{leaves ? say('leavesIn', { count: left }) : say('waitsForRelay')}</span>
        <Button size="s" look="quiet" keys="mod+z" onClick={onRecall}>
          {say('recall')}
        </Button>
      </p>
    )
  switch (delivery.state) {
    case 'sent': {
      const sentAt = at(delivery.at)
      return (
        <p className={styles.line}>
          <Check size={14} strokeWidth={1.75} aria-hidden="true" />
          {say('sentShort')} {sentAt === null ? null : <ZonedTime at={sentAt} />}
        </p>
      )
    }
    case 'waiting':
      return (
        <p className={styles.line} data-tone={delivery.error || !leaves ? 'warning' : undefined}>
          <Clock3 size={14} strokeWidth={1.75} aria-hidden="true" />
          {!leaves
            ? say('waitsForRelay')
            : delivery.error
              ? say('held', { error: delivery.error })
              : say('waitingSend')}
        </p>
      )
    case 'failed':
      return (
        <p className={styles.line} data-tone="problem" role="alert">
          <TriangleAlert size={14} strokeWidth={1.75} aria-hidden="true" />
          {delivery.error ? say('failed', { error: delivery.error }) : say('failedPlain')}
          <Button size="s" onClick={() => void sendAgain(delivery.id)}>
            {say('retry')}
          </Button>
          <Button size="s" look="quiet" onClick={() => void navigator.clipboard.writeText(message.text)}>
            {say('copy')}
          </Button>
        </p>
      )
    case 'cancelled':
      return <p className={styles.line}>{say('cancelled')}</p>
    default:
      return delivery.state satisfies never
  }
}

async function sendAgain(mail: string): Promise<void> {
  try {
    await call('mail.resend', { params: { id: mail } })
    await refresh('tickets.get')
  } catch (error) {
    toast({ text: asProblem(error).title, tone: 'problem' })
  }
}

/** Whole seconds left, counted down while there are any. */
function useSecondsUntil(end: number | null): number {
  const [left, setLeft] = useState(() => secondsTo(end))
  useEffect(() => {
    setLeft(secondsTo(end))
    if (secondsTo(end) === 0) return
    const timer = setInterval(() => {
      const next = secondsTo(end)
      setLeft(next)
      if (next === 0) clearInterval(timer)
    }, 1_000)
    return () => clearInterval(timer)
  }, [end])
  return left
}

const secondsTo = (end: number | null) => (end === null ? 0 : Math.max(0, Math.ceil((end - now()) / 1_000)))
