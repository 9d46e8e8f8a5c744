import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { classes } from '#web/ui/classes.ts'
import styles from './BulkGrid.module.css'
import type { GridColumn } from './column.ts'
import type { Place } from './walking.ts'

type Left = 'Enter' | 'Tab' | 'BackTab' | 'Escape' | 'blur'

/** One cell: shown, and typed into while it is edited. */
export function Cell<R>({
  place,
  column,
  row,
  isHere,
  editing,
  onPress,
  onPoint,
  onFocus,
  onLeave,
}: {
  readonly place: Place
  readonly column: GridColumn<R>
  readonly row: R
  readonly isHere: boolean
  readonly editing: { readonly text: string | null } | null
  readonly onPress: (event: KeyboardEvent) => void
  /** Pressed with the pointer; twice to edit. */
  readonly onPoint: (edit: boolean) => void
  readonly onFocus: () => void
  /** Null: what was typed is given up. */
  readonly onLeave: (text: string | null, key: Left) => void
}) {
  const { edit } = column
  return (
    <td
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of a grid is one of a table
      role="gridcell"
      data-at={`${place.row}:${place.column}`}
      tabIndex={isHere && !editing ? 0 : -1}
      className={classes(styles.cell, column.className)}
      data-typed={edit ? '' : undefined}
      aria-invalid={edit?.wrong?.(row) || undefined}
      aria-readonly={edit ? undefined : true}
      onKeyDown={event => (editing || event.target !== event.currentTarget ? undefined : onPress(event))}
      onFocus={onFocus}
      onClick={event => {
        if (editing || (event.target as Element).closest('input,button,a')) return
        onPoint(isHere && event.currentTarget === document.activeElement)
      }}
      onDoubleClick={() => (editing ? undefined : onPoint(true))}
    >
      {editing && edit ? (
        <Editor
          label={edit.label(row)}
          begin={editing.text ?? edit.text(row)}
          selects={editing.text === null}
          suggestions={edit.suggestions}
          onLeave={onLeave}
        />
      ) : (
        column.show(row)
      )}
    </td>
  )
}

function Editor({
  label,
  begin,
  selects,
  suggestions,
  onLeave,
}: {
  readonly label: string
  readonly begin: string
  /** The whole text is chosen, so that typing replaces it; a letter that began the edit stays. */
  readonly selects: boolean
  readonly suggestions: readonly string[] | undefined
  readonly onLeave: (text: string | null, key: Left) => void
}) {
  const [text, setText] = useState(begin)
  const left = useRef(false)
  const list = useId()
  const leave = (value: string | null, key: Left) => {
    if (left.current) return
    left.current = true
    onLeave(value, key)
  }
  return (
    <>
      <input
        className={styles.editor}
        // The dialog hears Escape before anything in it does, unless it is told that it is not meant.
        data-mantine-stop-propagation="true"
        aria-label={label}
        value={text}
        dir="auto"
        autoComplete="off"
        {...(suggestions ? { list } : {})}
        ref={input => {
          if (!input || input === document.activeElement) return
          input.focus()
          if (selects) input.select()
        }}
        onChange={event => setText(event.currentTarget.value)}
        onBlur={() => leave(text, 'blur')}
        onKeyDown={event => {
          if (event.nativeEvent.isComposing) return
          if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) return leave(text, 'blur')
          if (event.key !== 'Enter' && event.key !== 'Tab' && event.key !== 'Escape') return
          event.preventDefault()
          event.stopPropagation()
          event.nativeEvent.stopImmediatePropagation()
          if (event.key === 'Escape') leave(null, 'Escape')
          else leave(text, event.key === 'Tab' && event.shiftKey ? 'BackTab' : event.key)
        }}
      />
      {suggestions ? (
        <datalist id={list}>
          {suggestions.map(one => (
            <option key={one} value={one} />
          ))}
        </datalist>
      ) : null}
    </>
  )
}
