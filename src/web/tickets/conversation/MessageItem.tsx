import { Bot, Copy, Ellipsis, FileCode2, LockKeyhole, ShieldQuestion, Type } from 'lucide-react'
import { memo, useState } from 'react'
import { parseInstant } from '#kernel/instant.ts'
import { Avatar } from '#web/ui/Avatar.tsx'
import { IconButton } from '#web/ui/IconButton.tsx'
import { Menu, type MenuItem } from '#web/ui/Menu.tsx'
import { toast } from '#web/ui/toasts.ts'
import { ZonedTime } from '#web/ui/ZonedTime.tsx'
import { useText } from '../text.ts'
import { Attachments } from './Attachments.tsx'
import { Body, type Message, needsFrame } from './Body.tsx'
import { Delivery } from './Delivery.tsx'
import styles from './MessageItem.module.css'

type MessageItemProps = {
  readonly message: Message
  readonly zone: { readonly zone: string; readonly place: string } | null
  readonly onRecall: (messageId: string) => void
}

const iconProps = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const

/** One message: who, when, by which way, for whom; what it says; what became of it. */
export const MessageItem = memo(function MessageItem({ message, zone, onRecall }: MessageItemProps) {
  const say = useText()
  const [formatted, setFormatted] = useState(() => needsFrame(message))
  const internal = message.visibility === 'internal'
  const author = message.author?.name ?? message.from?.name ?? message.from?.address ?? say('unknownSender')
  const at = parseInstant(message.at)
  if (message.recalled)
    return (
      <p id={`message-${message.id}`} className={styles.recalled}>
        {say('recalled', { name: message.recalled.by.name })}
        {typeof at === 'number' ? <ZonedTime at={at} /> : null}
      </p>
    )
  return (
    <article
      id={`message-${message.id}`}
      className={styles.message}
      data-side={message.side}
      data-internal={internal || undefined}
      aria-label={internal ? `${say('internal')}: ${author}` : author}
    >
      <header className={styles.head}>
        <Avatar name={author} size={24} />
        <span className={styles.author} dir="auto">
          {author}
        </span>
        {internal ? (
          <span className={styles.internal}>
            <LockKeyhole size={14} strokeWidth={1.75} aria-hidden="true" />
            {say('internal')}
          </span>
        ) : null}
        {message.human ? null : (
          <span className={styles.mark} data-tip={say('automaticHint')}>
            <Bot size={14} strokeWidth={1.75} aria-hidden="true" />
            {say('automatic')}
          </span>
        )}
        {message.side === 'client' && !message.verified && message.via === 'mail' ? (
          <span className={styles.mark} data-tip={say('unverifiedHint')}>
            <ShieldQuestion size={14} strokeWidth={1.75} aria-hidden="true" />
            {say('unsolicited')}
          </span>
        ) : null}
        <span className={styles.when}>
          {typeof at === 'number' ? <ZonedTime at={at} elsewhere={zone} /> : null}
          {message.via === 'app' && message.side === 'us' ? null : <span>{say(`via_${message.via}`)}</span>}
        </span>
        <MessageMenu
          message={message}
          author={author}
          formatted={formatted}
          onFormatted={message.html !== null && message.via !== 'app' ? setFormatted : null}
        />
      </header>
      <Recipients message={message} />
      <Body message={message} formatted={formatted} />
      <Attachments files={message.attachments.filter(file => !file.inline || !formatted)} />
      <Delivery message={message} onRecall={() => onRecall(message.id)} />
    </article>
  )
})

/** Only where it says more than "to us": whom a reply went to, who got a copy. */
function Recipients({ message }: { readonly message: Message }) {
  const say = useText()
  if (message.visibility === 'internal') return null
  const names = (all: Message['to']) => all.map(({ name, address }) => name || address).join(', ')
  const to = message.side === 'us' && message.to.length > 0 ? say('to', { names: names(message.to) }) : null
  const cc = message.cc.length > 0 ? say('cc', { names: names(message.cc) }) : null
  return to || cc ? <p className={styles.recipients}>{[to, cc].filter(Boolean).join(', ')}</p> : null
}

function MessageMenu({
  message,
  author,
  formatted,
  onFormatted,
}: {
  readonly message: Message
  readonly author: string
  readonly formatted: boolean
  readonly onFormatted: ((formatted: boolean) => void) | null
}) {
  const say = useText()
  const items: readonly MenuItem[] = [
    {
      id: 'copy',
      name: say('copyText'),
      icon: <Copy {...iconProps} />,
      run: () => {
        void navigator.clipboard.writeText(message.text)
        toast({ text: say('copied') })
      },
    },
    ...(onFormatted
      ? [
          {
            id: 'form',
            name: say(formatted ? 'showPlain' : 'showFormatted'),
            icon: <Type {...iconProps} />,
            run: () => onFormatted(!formatted),
          },
        ]
      : []),
    ...(message.rawId === null
      ? []
      : [
          {
            id: 'original',
            name: say('showOriginal'),
            icon: <FileCode2 {...iconProps} />,
            run: () => void window.open(`/api/v1/mail/received/${message.rawId}/raw`, '_blank', 'noopener'),
          },
        ]),
  ]
  return (
    <Menu
      name={say('messageMenu', { name: author })}
      align="end"
      sections={[{ items }]}
      trigger={props => (
        <IconButton
          {...props}
          size="s"
          className={styles.menu}
          name={say('messageMenu', { name: author })}
          icon={<Ellipsis {...iconProps} />}
        />
      )}
    />
  )
}
