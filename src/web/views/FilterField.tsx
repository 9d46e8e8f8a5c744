import { ListFilter, X } from 'lucide-react'
import { type KeyboardEvent, lazy, type RefObject, Suspense, useId, useRef, useState } from 'react'
import { Popover } from '#web/ui/float/Popover.tsx'
import { IconButton } from '#web/ui/IconButton.tsx'
import { Kbd } from '#web/ui/Kbd.tsx'
import styles from './FilterField.module.css'
import { complete, wordAt } from './filter-words.ts'
import { type Suggestion, useSuggestions } from './suggestions.ts'
import { useText } from './text.ts'

const Meant = lazy(() => import('./Meant.tsx').then(file => ({ default: file.Meant })))

/** Somebody or something named by its number: whoever reads it wants to know which. */
const isNumbered = /(?:client|agreement):#?\d/i

/** `/` and type: words, or a condition that is completed as it is typed. Enter goes back to the list, Escape clears. */
export function FilterField({
  value,
  onChange,
  onLeave,
  field,
}: {
  readonly value: string
  readonly onChange: (filter: string) => void
  /** Back to the list. */
  readonly onLeave: () => void
  readonly field: RefObject<HTMLInputElement | null>
}) {
  const say = useText()
  const id = useId()
  const box = useRef<HTMLDivElement>(null)
  const [caret, setCaret] = useState(0)
  const [open, setOpen] = useState(false)
  const [at, setAt] = useState(-1)
  const word = wordAt(value, Math.min(caret, value.length))
  const suggestions = useSuggestions(word, open)
  const chosen = suggestions[at]

  const take = (suggestion: Suggestion) => {
    const next = complete(value, word, suggestion)
    onChange(next.text)
    setCaret(next.caret)
    setAt(-1)
    requestAnimationFrame(() => {
      field.current?.focus()
      field.current?.setSelectionRange(next.caret, next.caret)
    })
  }
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const { key } = event
    const last = suggestions.length - 1
    if (key === 'ArrowDown' && open) setAt(at >= last ? -1 : at + 1)
    else if (key === 'ArrowUp' && open) setAt(at < 0 ? last : at - 1)
    else if ((key === 'Enter' || key === 'Tab') && chosen) take(chosen)
    else if (key === 'Enter' || (key === 'ArrowDown' && !open)) onLeave()
    else if (key === 'Escape') {
      if (value !== '') onChange('')
      else onLeave()
    } else return
    event.preventDefault()
  }
  return (
    <div ref={box} className={styles.field}>
      <ListFilter size={16} strokeWidth={1.75} aria-hidden="true" />
      <input
        ref={field}
        role="combobox"
        aria-label={say('filterThis')}
        aria-expanded={open && suggestions.length > 0}
        aria-controls={id}
        aria-activedescendant={chosen ? `${id}-${chosen.id}` : undefined}
        autoComplete="off"
        spellCheck={false}
        dir="auto"
        className={styles.input}
        placeholder={say('filter')}
        value={value}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onSelect={event => setCaret(event.currentTarget.selectionStart ?? value.length)}
        onChange={event => {
          setCaret(event.currentTarget.selectionStart ?? event.currentTarget.value.length)
          setAt(-1)
          setOpen(true)
          onChange(event.currentTarget.value)
        }}
        onKeyDown={press}
        aria-describedby={`${id}-meant`}
      />
      {isNumbered.test(value) ? (
        <Suspense fallback={null}>
          <Meant id={`${id}-meant`} filter={value} />
        </Suspense>
      ) : null}
      {value === '' ? (
        <Kbd keys="/" />
      ) : (
        <IconButton
          size="s"
          name={say('clearFilter')}
          icon={<X size={14} strokeWidth={1.75} />}
          onClick={() => {
            onChange('')
            field.current?.focus()
          }}
        />
      )}
      {open && suggestions.length > 0 ? (
        <Popover
          id={id}
          role="listbox"
          aria-label={say('suggestions')}
          anchor={box}
          takesFocus={false}
          fill
          onClose={by => {
            setOpen(false)
            if (by === 'escape' && value === '') onLeave()
          }}
        >
          {suggestions.map((suggestion, place) => (
            // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and points at it
            // biome-ignore lint/a11y/useKeyWithClickEvents: keys go to the field
            <div
              key={suggestion.id}
              id={`${id}-${suggestion.id}`}
              role="option"
              aria-selected={place === at}
              className={styles.option}
              onPointerDown={event => event.preventDefault()}
              onClick={() => take(suggestion)}
            >
              <span>{suggestion.name}</span>
              <span className={styles.note}>{suggestion.note}</span>
            </div>
          ))}
        </Popover>
      ) : null}
    </div>
  )
}
