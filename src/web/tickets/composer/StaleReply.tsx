import { Banner } from '#web/ui/Banner.tsx'
import { Button } from '#web/ui/Button.tsx'
import { splitQuoted } from '../conversation/links.ts'
import { Prose } from '../conversation/Prose.tsx'
import type { TicketDetail } from '../handle.ts'
import { useText } from '../text.ts'
import styles from './Composer.module.css'
import type { Writing } from './writing.ts'

/** Somebody wrote while this was being written: what they wrote, and the choice to send all the same. */
export function StaleReply({
  ticket,
  newer,
  stopped,
  onRead,
  onSend,
}: {
  readonly ticket: TicketDetail
  readonly newer: readonly TicketDetail['messages'][number][]
  readonly stopped: Writing['stopped']
  readonly onRead: () => void
  readonly onSend: () => void
}) {
  const say = useText()
  const last = newer.at(-1) ?? ticket.messages.at(-1)
  const author = stopped?.author || last?.author?.name || last?.from?.name || say('unknownSender')
  return (
    <Banner
      tone="warning"
      live
      actions={
        stopped ? (
          <Button size="s" onClick={onSend}>
            {say('sendAnyway')}
          </Button>
        ) : (
          <Button
            size="s"
            onClick={() => {
              onRead()
              document.getElementById(`message-${last?.id}`)?.scrollIntoView({ block: 'center' })
            }}
          >
            {say('jumpNew')}
          </Button>
        )
      }
    >
      <strong>{say('newer', { author })}</strong> {say('newerText')}
      {stopped && last ? (
        <blockquote className={styles.newer}>
          <Prose text={splitQuoted(last.text, last.quotedFrom).own} />
        </blockquote>
      ) : null}
    </Banner>
  )
}
