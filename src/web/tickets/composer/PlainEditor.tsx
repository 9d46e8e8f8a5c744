import { useEffect, useImperativeHandle, useRef } from 'react'
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
  useEffect(() => {
    if (autoFocus) field.current?.focus()
  }, [autoFocus])
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
