import type { Editor } from '@tiptap/react'
import { useEditorState } from '@tiptap/react'
import { Bold, Code, Italic, Link2, List, ListOrdered, TextQuote } from 'lucide-react'
import { type RefObject, useRef, useState } from 'react'
import { Popover } from '#web/ui/float/Popover.tsx'
import { IconButton } from '#web/ui/IconButton.tsx'
import { moveFocus } from '#web/ui/moving.ts'
import { useText } from '../text.ts'
import styles from './Editor.module.css'

const icon = { size: 16, strokeWidth: 1.75 } as const

/** What a selection can become. One tab stop; arrows move in it. */
export function Formatting({ editor, name }: { readonly editor: Editor; readonly name: string }) {
  const say = useText()
  const [linking, setLinking] = useState(false)
  const linkButton = useRef<HTMLButtonElement>(null)
  const on = useEditorState({
    editor,
    selector: ({ editor }) => ({
      bold: editor.isActive('bold'),
      italic: editor.isActive('italic'),
      bulletList: editor.isActive('bulletList'),
      numberList: editor.isActive('orderedList'),
      quote: editor.isActive('blockquote'),
      code: editor.isActive('code') || editor.isActive('codeBlock'),
      link: editor.isActive('link'),
    }),
  })
  const act = () => editor.chain().focus()
  const tools = [
    { id: 'bold', icon: <Bold {...icon} />, keys: 'mod+b', run: () => act().toggleBold().run() },
    { id: 'italic', icon: <Italic {...icon} />, keys: 'mod+i', run: () => act().toggleItalic().run() },
    { id: 'bulletList', icon: <List {...icon} />, keys: null, run: () => act().toggleBulletList().run() },
    {
      id: 'numberList',
      icon: <ListOrdered {...icon} />,
      keys: null,
      run: () => act().toggleOrderedList().run(),
    },
    { id: 'quote', icon: <TextQuote {...icon} />, keys: null, run: () => act().toggleBlockquote().run() },
    {
      id: 'code',
      icon: <Code {...icon} />,
      keys: 'mod+e',
      run: () => (editor.state.selection.empty ? act().toggleCodeBlock() : act().toggleCode()).run(),
    },
    { id: 'link', icon: <Link2 {...icon} />, keys: null, run: () => setLinking(true) },
  ] as const
  return (
    <div
      role="toolbar"
      aria-label={name}
      className={styles.tools}
      onKeyDown={event => moveFocus(event, 'button', 'inline')}
    >
      {tools.map((tool, place) => (
        <IconButton
          key={tool.id}
          size="s"
          name={say(tool.id)}
          icon={tool.icon}
          keys={tool.keys}
          pressed={on[tool.id]}
          tabIndex={place === 0 ? 0 : -1}
          {...(tool.id === 'link' ? { ref: linkButton } : {})}
          // The selection in the text must survive the press.
          onPointerDown={event => event.preventDefault()}
          onClick={() => void tool.run()}
        />
      ))}
      {linking ? <LinkField editor={editor} anchor={linkButton} onClose={() => setLinking(false)} /> : null}
    </div>
  )
}

/** Asks where a link leads; a selected address is offered. An empty answer takes a link away. */
function LinkField({
  editor,
  anchor,
  onClose,
}: {
  readonly editor: Editor
  readonly anchor: RefObject<HTMLButtonElement | null>
  readonly onClose: () => void
}) {
  const say = useText()
  const { from, to } = editor.state.selection
  const selected = editor.state.doc.textBetween(from, to).trim()
  const now: unknown = editor.getAttributes('link')['href']
  const [text, setText] = useState(typeof now === 'string' ? now : (addressOf(selected) ?? ''))
  const href = addressOf(text)
  const apply = () => {
    onClose()
    const chain = editor.chain().focus().extendMarkRange('link')
    if (text.trim() === '') chain.unsetLink().run()
    else if (href && selected === '' && typeof now !== 'string')
      chain
        .insertContent({ type: 'text', text: text.trim(), marks: [{ type: 'link', attrs: { href } }] })
        .run()
    else if (href) chain.setLink({ href }).run()
  }
  return (
    <Popover anchor={anchor} side="above" onClose={onClose} role="dialog" aria-label={say('link')}>
      <input
        data-autofocus
        type="text"
        inputMode="url"
        aria-label={say('linkAddress')}
        placeholder="https://"
        className={styles.link}
        value={text}
        onChange={event => setText(event.currentTarget.value)}
        onKeyDown={event => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
          event.preventDefault()
          apply()
        }}
      />
    </Popover>
  )
}

/** What was typed as an address that can be followed, or null. */
function addressOf(text: string): string | null {
  const tidy = text.trim()
  if (/^(https?:\/\/|mailto:|tel:)\S+$/i.test(tidy)) return tidy
  if (/^[^\s@/]+@[^\s@/]+\.[^\s@/]+$/.test(tidy)) return `mailto:${tidy}`
  return /^[\w-]+(\.[\w-]+)+(:\d+)?([/?#]\S*)?$/.test(tidy) ? `https://${tidy}` : null
}
