import { endpoints } from 'virtual:endpoints'
import { useLayoutEffect, useRef, useState } from 'react'
import { Button } from '#web/ui/Button.tsx'
import { useWidth } from '#web/ui/width.ts'
import { parseInert, trusted } from '../inert.ts'
import { useText } from '../text.ts'
import styles from './MailFrame.module.css'
import { asPage, estimateHeight, foldQuoted, withoutStyles } from './mail-frame.ts'

/** Where the server gives a message's body as a page with a policy of its own; null while it does not. */
const bodyPath =
  Object.values(endpoints).find(([, path]) => /^\/messages\/\{\w+\}\/body$/.test(path))?.[1] ?? null

/**
 * A mail as it was composed, in a frame of an origin of its own: no script, no form, no cookie, nothing of this page.
 * Links open in a new window that knows nothing of us either.
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
  const frame = useRef<HTMLIFrameElement>(null)
  const width = useWidth(box)
  const [whole, setWhole] = useState(false)
  const { height, cut } = estimateHeight(html, width || 640)
  useLayoutEffect(() => {
    if (frame.current && bodyPath === null)
      frame.current.srcdoc = trusted(
        asPage(foldQuoted(parseInert(withoutStyles(html)), say('showQuoted')), nonce()),
      )
  }, [html, say])
  return (
    <div ref={box} className={styles.box}>
      <iframe
        ref={frame}
        title={say('mailBody', { name: author })}
        {...(bodyPath === null ? {} : { src: `/api/v1${bodyPath.replace(/\{\w+\}/, messageId)}` })}
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

const nonce = () => document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? ''
