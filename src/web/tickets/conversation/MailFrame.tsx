import { useRef, useState } from 'react'
import { Button } from '#web/ui/Button.tsx'
import { useWidth } from '#web/ui/width.ts'
import { useText } from '../text.ts'
import styles from './MailFrame.module.css'
import { estimateHeight } from './mail-frame.ts'

/**
 * A mail as it was composed, in a frame of an origin of its own: no script, no form, no cookie, nothing of this page.
 * Links open in a new window that knows nothing of us either. The server gives it as a page with a policy of its own.
 */
export function MailFrame({
  messageId,
  html,
  author,
}: {
  readonly messageId: string
  readonly html: string
  readonly author: string
}) {
  const say = useText()
  const box = useRef<HTMLDivElement>(null)
  const width = useWidth(box)
  const [whole, setWhole] = useState(false)
  const { height, cut } = estimateHeight(html, width || 640)
  return (
    <div ref={box} className={styles.box}>
      <iframe
        title={say('mailBody', { name: author })}
        src={`/api/v1/messages/${messageId}/body`}
        sandbox="allow-popups allow-popups-to-escape-sandbox"
        referrerPolicy="no-referrer"
        className={styles.frame}
        style={{ blockSize: whole ? '80dvh' : `${height}px` }}
      />
      {cut ? (
        <Button size="s" look="quiet" aria-expanded={whole} onClick={() => setWhole(!whole)}>
          {say(whole ? 'showLess' : 'showAll')}
        </Button>
      ) : null}
    </div>
  )
}
