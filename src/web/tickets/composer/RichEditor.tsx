import { DOMParser as DocumentParser } from '@tiptap/pm/model'
import { type Editor, EditorContent, type JSONContent, useEditor } from '@tiptap/react'
import StarterKit from '@tiptap/starter-kit'
import { type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react'
import { parseInert } from '../inert.ts'
import { useText } from '../text.ts'
import { takeTyping } from '../typed-ahead.ts'
import styles from './Editor.module.css'
import { Formatting } from './Formatting.tsx'
import { MentionList, type MentionState } from './MentionList.tsx'
import { mention, mentionQuery } from './mention.ts'
import type { Text } from './writing.ts'

export type EditorHandle = { readonly focus: () => void; readonly type: (text: string) => void }

export type EditorProps = {
  readonly name: string
  readonly placeholder: string
  readonly text: Text
  /** When it changes, `text` was replaced from outside and is taken over. */
  readonly revision: string
  readonly onChange: (text: Text) => void
  readonly autoFocus: boolean
  readonly ref?: Ref<EditorHandle>
}

const extensions = [
  StarterKit.configure({
    heading: false,
    horizontalRule: false,
    dropcursor: false,
    gapcursor: false,
    link: { openOnClick: false, autolink: true, linkOnPaste: true, protocols: ['mailto', 'tel'] },
  }),
  mention,
]

const emptyDocument: JSONContent = { type: 'doc', content: [{ type: 'paragraph' }] }

/** Writing with emphasis, lists, quotations and names. Loaded when somebody is about to write. */
export function RichEditor({ name, placeholder, text, revision, onChange, autoFocus, ref }: EditorProps) {
  const say = useText()
  const [naming, setNaming] = useState<MentionState | null>(null)
  const list = useRef<{ press: (event: KeyboardEvent) => boolean }>(null)
  const changed = useRef(onChange)
  changed.current = onChange

  const editor = useEditor({
    extensions,
    // Never as a string, not even an empty one: the page's guard refuses to read markup from strings.
    content: emptyDocument,
    injectCSS: false,
    shouldRerenderOnTransaction: false,
    autofocus: autoFocus ? 'end' : false,
    editorProps: {
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': name,
        'aria-placeholder': placeholder,
        class: styles.text ?? '',
        dir: 'auto',
      },
      handleKeyDown: (_view, event) => list.current?.press(event) ?? false,
      // Sending and leaving belong to the keys of the page: the editor must not make a line break or a selection of them.
      handleDOMEvents: {
        keydown: (_view, event) =>
          event.key === 'Escape' || ((event.ctrlKey || event.metaKey) && event.key === 'Enter'),
      },
    },
    onCreate: ({ editor }) => {
      take(editor, text)
      if (!autoFocus) return
      editor.commands.focus('end')
      const typed = takeTyping()
      if (typed !== '') editor.commands.insertContent({ type: 'text', text: typed })
    },
    onUpdate: ({ editor }) => {
      changed.current(textOfEditor(editor))
      setNaming(namingAt(editor))
    },
    onSelectionUpdate: ({ editor }) => setNaming(namingAt(editor)),
    onBlur: () => setNaming(null),
  })

  // biome-ignore lint/correctness/useExhaustiveDependencies: the revision says when the text is not what was typed
  useEffect(() => {
    if (editor.isInitialized && editor.getHTML() !== text.html) take(editor, text)
  }, [editor, revision])
  useImperativeHandle(ref, () => ({
    focus: () => void editor.commands.focus(),
    type: typed => void editor.chain().focus().insertContent({ type: 'text', text: typed }).run(),
  }))

  return (
    <div className={styles.editor} data-empty={text.text === '' || undefined} data-placeholder={placeholder}>
      <EditorContent editor={editor} />
      <Formatting editor={editor} name={say('formatting')} />
      {naming ? (
        <MentionList
          ref={list}
          state={naming}
          onChoose={person => {
            setNaming(null)
            editor
              .chain()
              .focus()
              .deleteRange({ from: naming.from, to: naming.to })
              .insertContent([
                { type: 'mention', attrs: { person: person.id, name: person.name } },
                { type: 'text', text: ' ' },
              ])
              .run()
          }}
          onClose={() => setNaming(null)}
        />
      ) : null}
    </div>
  )
}

/** HTML never enters as a string: it is read without a page and given to the editor as a document. */
function take(editor: Editor, { html }: Text): void {
  const content: JSONContent =
    html === ''
      ? emptyDocument
      : (DocumentParser.fromSchema(editor.schema).parse(parseInert(html)).toJSON() as JSONContent)
  editor.commands.setContent(content, { emitUpdate: false })
  if (editor.isFocused) editor.commands.focus('end')
}

function textOfEditor(editor: Editor): Text {
  const mentions = new Set<string>()
  editor.state.doc.descendants(node => {
    if (node.type.name === 'mention') mentions.add(String(node.attrs['person']))
  })
  const text = editor.getText({ blockSeparator: '\n\n' })
  return { html: editor.isEmpty ? '' : editor.getHTML(), text, mentions: [...mentions] }
}

function namingAt(editor: Editor): MentionState | null {
  const { selection } = editor.state
  if (!selection.empty || !editor.isFocused) return null
  const before = selection.$from.parent.textBetween(0, selection.$from.parentOffset, undefined, '\ufffc')
  const query = mentionQuery(before)
  if (query === null) return null
  const from = selection.from - query.length - 1
  const { left, bottom, top } = editor.view.coordsAtPos(from)
  return { query, from, to: selection.from, x: left, top, bottom }
}
