import { LockKeyhole, Reply, Trash2 } from 'lucide-react'
import { type DragEvent, lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react'
import { type Command, useCommands } from '#web/platform/keyboard/commands.ts'
import { useMe } from '#web/platform/session.ts'
import { Button } from '#web/ui/Button.tsx'
import { IconButton } from '#web/ui/IconButton.tsx'
import type { TicketDetail } from '../handle.ts'
import { useText } from '../text.ts'
import { attach, detach, filesOf } from './attaching.ts'
import { beginWriting } from './begin.ts'
import styles from './Composer.module.css'
import { ComposerHead } from './ComposerHead.tsx'
import { discardDraft, saveDraft, useDraft } from './drafts.ts'
import { Editor, preloadEditor } from './Editor.tsx'
import { newest, writtenSince } from './newer.ts'
import type { Outcome } from './outcome.ts'
import type { EditorHandle } from './RichEditor.tsx'
import { SendButtons } from './SendButtons.tsx'
import { useSend } from './sending.ts'
import { Uploads } from './Uploads.tsx'
import { hasSomething, type Kind, setText, useWriting, write } from './writing.ts'

const StaleReply = lazy(() => import('./StaleReply.tsx').then(file => ({ default: file.StaleReply })))

const icon = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const

/** Where one answers the client or tells colleagues. Closed it is two buttons; what is written is always kept. */
export function Composer({ ticket }: { readonly ticket: TicketDetail }) {
  useDraft(ticket)
  useEffect(preloadEditor, [])
  const writing = useWriting(ticket.id)
  return writing.open ? <Open ticket={ticket} /> : <Closed ticket={ticket} />
}

function Closed({ ticket }: { readonly ticket: TicketDetail }) {
  const say = useText()
  const writing = useWriting(ticket.id)
  return (
    <section className={styles.closed} aria-label={say('composer')} data-composer={ticket.id}>
      <Button icon={<Reply {...icon} />} keys="r" onClick={() => beginWriting(ticket, 'reply')}>
        {say('reply')}
      </Button>
      <Button icon={<LockKeyhole {...icon} />} keys="m" onClick={() => beginWriting(ticket, 'note')}>
        {say('note')}
      </Button>
      {hasSomething(writing) ? (
        <Button look="quiet" onClick={() => beginWriting(ticket, writing.kind)}>
          {say(writing.kind === 'note' ? 'draftNote' : 'draftReply')}
        </Button>
      ) : null}
    </section>
  )
}

function Open({ ticket }: { readonly ticket: TicketDetail }) {
  const say = useText()
  const me = useMe()
  const send = useSend(ticket)
  const writing = useWriting(ticket.id)
  const box = useRef<HTMLElement>(null)
  const editor = useRef<EditorHandle>(null)
  const [dropping, setDropping] = useState(false)
  const { kind, texts, uploads, attaching, stopped, revision } = writing
  const ready = hasSomething(writing) && attaching.length === 0

  const newer = kind === 'reply' ? writtenSince(ticket.messages, writing.seen, me?.id) : []
  // Opened from a list, before there was anything to see: what stands here now has been seen.
  useEffect(() => {
    if (writing.seen === null) write(ticket.id, { seen: newest(ticket.messages) })
  }, [writing.seen, ticket.id, ticket.messages])
  const leave = useCallback(() => {
    write(ticket.id, { open: false })
    void saveDraft(ticket.id)
    document.querySelector<HTMLElement>('[data-conversation]')?.focus()
  }, [ticket.id])
  const change = (next: Kind) => {
    if (next !== kind) beginWriting(ticket, next)
  }
  const go = (outcome: Outcome) => ready && send(outcome)

  const within = () => box.current
  const inside = { section: 'composer', inFields: true, within } as const
  useCommands([
    {
      ...inside,
      id: 'composer.send',
      name: () => say(kind === 'note' ? 'addNote' : 'cmd_send'),
      keys: 'mod+enter',
      enabled: () => ready,
      run: () => go({ outcome: kind === 'note' ? 'keep' : 'hand_over' }),
    },
    {
      ...inside,
      id: 'composer.solve',
      name: () => say('cmd_sendSolve'),
      keys: 'mod+shift+enter',
      enabled: () => ready && kind === 'reply',
      run: () => go({ outcome: 'solve' }),
    },
    { ...inside, id: 'composer.leave', name: () => say('cmd_leave'), keys: 'escape', run: leave },
    {
      ...inside,
      id: 'composer.switch',
      name: () => say('cmd_switch'),
      keys: 'mod+shift+m',
      run: () => change(kind === 'note' ? 'reply' : 'note'),
    },
  ] satisfies readonly Command[])

  const drop = (event: DragEvent) => {
    setDropping(false)
    const files = filesOf(event.dataTransfer)
    if (files.length === 0) return
    event.preventDefault()
    void attach(ticket.id, files)
  }
  return (
    <section
      ref={box}
      className={styles.open}
      aria-label={say(kind === 'note' ? 'writeNote' : 'composer')}
      data-kind={kind}
      data-composer={ticket.id}
      data-dropping={dropping || undefined}
      data-drop={say('dropHere')}
      onDragOver={event => {
        if (!event.dataTransfer.types.includes('Files')) return
        event.preventDefault()
        setDropping(true)
      }}
      onDragLeave={() => setDropping(false)}
      onDropCapture={drop}
      onPasteCapture={event => {
        const files = filesOf(event.clipboardData)
        if (files.length === 0) return
        event.preventDefault()
        void attach(ticket.id, files)
      }}
    >
      {stopped || newer.length > 0 ? (
        <Suspense fallback={null}>
          <StaleReply
            ticket={ticket}
            newer={newer}
            stopped={stopped}
            onRead={() => write(ticket.id, { seen: newest(ticket.messages), stopped: null })}
            onSend={() => go({ ...(stopped?.outcome ?? { outcome: 'hand_over' }), anyway: true })}
          />
        </Suspense>
      ) : null}
      <ComposerHead
        ticket={ticket}
        onKind={change}
        onMention={() => editor.current?.type('@')}
        onLeave={leave}
      />
      <Editor
        key={kind}
        ref={editor}
        name={say(kind === 'note' ? 'writeNote' : 'writeReplyName')}
        placeholder={kind === 'note' ? say('writeNote') : say('writeReply', { name: nameOf(ticket) })}
        text={texts[kind]}
        revision={`${kind} ${revision}`}
        autoFocus
        onChange={text => setText(ticket.id, kind, text)}
      />
      <Uploads uploads={uploads} attaching={attaching} onRemove={upload => detach(ticket.id, upload)} />
      <footer className={styles.foot}>
        {ready ? (
          <IconButton
            className={styles.discard}
            name={say('discardDraft')}
            icon={<Trash2 {...icon} />}
            onClick={() => discardDraft(ticket.id)}
          />
        ) : null}
        <SendButtons ticket={ticket} kind={kind} disabled={!ready} onSend={go} />
      </footer>
    </section>
  )
}

const nameOf = ({ requester, client }: TicketDetail) => requester?.name ?? client.name
