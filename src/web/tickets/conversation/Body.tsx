import { useState } from 'react'
import { Button } from '#web/ui/Button.tsx'
import type { TicketDetail } from '../handle.ts'
import { useText } from '../text.ts'
import styles from './Body.module.css'
import { splitQuoted } from './links.ts'
import { MailFrame } from './MailFrame.tsx'
import { isPlainEnough } from './mail-frame.ts'
import { Prose } from './Prose.tsx'
import { Rich } from './Rich.tsx'

export type Message = TicketDetail['messages'][number]

/** Whether a message has a form of its own that plain text would lose, and must be framed for. */
export const needsFrame = ({ html, via, side }: Message): boolean =>
  html !== null && !isOurs({ via, side }) && !isPlainEnough(html)

const isOurs = ({ via, side }: Pick<Message, 'via' | 'side'>) => side === 'us' && via === 'app'

/** What a message says: our own writing as written, mail as text or in its frame, quotations folded, never cut. */
export function Body({ message, formatted }: { readonly message: Message; readonly formatted: boolean }) {
  const say = useText()
  const author = message.author?.name ?? message.from?.name ?? ''
  if (message.html !== null && isOurs(message)) return <Rich html={message.html} />
  if (message.html !== null && formatted)
    return <MailFrame messageId={message.id} html={message.html} author={author} />
  const { own, quoted } = splitQuoted(message.text, message.quotedFrom)
  return (
    <>
      {own === '' && quoted === '' ? <p className="faint">{say('emptyMessage')}</p> : <Prose text={own} />}
      {quoted === '' ? null : <Quoted text={quoted} />}
    </>
  )
}

function Quoted({ text }: { readonly text: string }) {
  const say = useText()
  const [shown, setShown] = useState(false)
  return (
    <>
      <Button
        size="s"
        look="quiet"
        className={styles.fold}
        aria-expanded={shown}
        data-tip={say(shown ? 'hideQuoted' : 'showQuoted')}
        aria-label={say(shown ? 'hideQuoted' : 'showQuoted')}
        onClick={() => setShown(!shown)}
      >
        •••
      </Button>
      {shown ? (
        <blockquote className={styles.quoted}>
          <Prose text={text} />
        </blockquote>
      ) : null}
    </>
  )
}
