import { useImperativeHandle, useLayoutEffect, useRef } from 'react'
import { takeTyping } from '../typed-ahead.ts'
import styles from './Editor.module.css'
import { textToHtml } from './plain.ts'
import type { EditorProps } from './RichEditor.tsx'

/** A plain field that is there at once, so that a key press can be answered before the editor has been loaded. */
export function PlainEditor({ name, placeholder, text, onChange, autoFocus, ref }: EditorProps) {
  const field = useRef<HTMLTextAreaElement>(null)
  useImperativeHandle(ref, () => ({
    focus: () => field.current?.focus(),
    type: typed => {
      field.current?.focus()
      onChange({ html: textToHtml(text.text + typed), text: text.text + typed, mentions: [] })
    },
  }))
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it has come
  useLayoutEffect(() => {
    if (!autoFocus) return
    field.current?.focus()
    const typed = takeTyping()
    if (typed !== '')
      onChange({ html: textToHtml(text.text + typed), text: text.text + typed, mentions: text.mentions })
  }, [])
  return (
    <div className={styles.editor}>
      <textarea
        ref={field}
        aria-label={name}
        placeholder={placeholder}
        dir="auto"
        className={styles.text}
        value={text.text}
        onChange={event => {
          const typed = event.currentTarget.value
          onChange({ html: textToHtml(typed), text: typed, mentions: text.mentions })
        }}
      />
    </div>
  )
}
