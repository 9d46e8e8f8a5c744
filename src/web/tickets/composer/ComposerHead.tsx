import { AtSign, LockKeyhole, Paperclip, Reply, StickyNote, X } from 'lucide-react'
import { useRef } from 'react'
import { IconButton } from '#web/ui/IconButton.tsx'
import { tip } from '#web/ui/tip.ts'
import type { TicketDetail } from '../handle.ts'
import { useText } from '../text.ts'
import { attach } from './attaching.ts'
import styles from './Composer.module.css'
import { Recipients } from './Recipients.tsx'
import { type Kind, useWriting } from './writing.ts'

const icon = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const

/** What is being written and for whom, whether it is kept, and what can be put into it. */
export function ComposerHead({
  ticket,
  onKind,
  onMention,
  onLeave,
}: {
  readonly ticket: TicketDetail
  readonly onKind: (kind: Kind) => void
  readonly onMention: () => void
  readonly onLeave: () => void
}) {
  const say = useText()
  const writing = useWriting(ticket.id)
  const { kind, kept } = writing
  const picker = useRef<HTMLInputElement>(null)
  return (
    <header className={styles.head}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a second frame in the first */}
      <div role="group" aria-label={say('replyKind')} className={styles.kinds}>
        <button
          type="button"
          aria-pressed={kind === 'reply'}
          {...tip(say('cmd_reply'), 'r')}
          onClick={() => onKind('reply')}
        >
          <Reply {...icon} />
          {say('reply')}
        </button>
        <button
          type="button"
          aria-pressed={kind === 'note'}
          {...tip(say('cmd_note'), 'm')}
          onClick={() => onKind('note')}
        >
          <LockKeyhole {...icon} />
          {say('note')}
        </button>
      </div>
      {kind === 'reply' ? (
        <Recipients ticket={ticket} writing={writing} />
      ) : (
        <span className={styles.internal}>
          <StickyNote {...icon} />
          {say('internal')} · {say('noteHint')}
        </span>
      )}
      <span className={styles.kept} aria-live="polite">
        {kept === 'saved' ? say('saved') : kept === 'saving' ? say('saving') : null}
        {kept === 'here' ? say('savedHere') : null}
      </span>
      <IconButton size="s" name={say('mention')} icon={<AtSign {...icon} />} onClick={() => onMention()} />
      <IconButton
        size="s"
        name={say('attach')}
        icon={<Paperclip {...icon} />}
        onClick={() => picker.current?.click()}
      />
      <IconButton size="s" name={say('leave')} keys="escape" icon={<X {...icon} />} onClick={onLeave} />
      <input
        ref={picker}
        type="file"
        multiple
        hidden
        onChange={event => {
          void attach(ticket.id, [...(event.currentTarget.files ?? [])])
          event.currentTarget.value = ''
        }}
      />
    </header>
  )
}
