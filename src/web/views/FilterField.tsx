import { ListFilter, X } from 'lucide-react'
import { type KeyboardEvent, type RefObject, useId, useRef, useState } from 'react'
import { useAnswer } from '#web/platform/cache.ts'
import { matching } from '#web/tickets/picking/matching.ts'
import { useVocabulary } from '#web/tickets/vocabulary.ts'
import { Popover } from '#web/ui/float/Popover.tsx'
import { IconButton } from '#web/ui/IconButton.tsx'
import { Kbd } from '#web/ui/Kbd.tsx'
import styles from './FilterField.module.css'
import { complete, type FilterKey, filterKeys, type Word, wordAt } from './filter-words.ts'
import { useText } from './text.ts'

type Suggestion = {
  readonly id: string
  readonly name: string
  readonly note: string
  readonly key: FilterKey
  readonly value: string | null
}

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
      />
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

const most = 8

/** Keys while a word begins, values once a key is there. */
function useSuggestions({ key, typed }: Word, asked: boolean): readonly Suggestion[] {
  const say = useText()
  const { statuses, tags } = useVocabulary()
  const clients = useAnswer('views.index', undefined, {
    enabled: asked && key === 'client',
    staleTime: 5 * 60_000,
  })
  const values: Readonly<Record<FilterKey, readonly { readonly name: string; readonly value: string }[]>> = {
    client: (clients.data?.clients ?? []).map(({ name }) => ({ name, value: name })),
    status: statuses.map(({ name }) => ({ name, value: name })),
    tag: tags.map(tag => ({ name: tag, value: tag })),
    priority: ['1', '2', '3', '4'].map(value => ({ name: `p${value}`, value })),
  }
  if (key)
    return matching(values[key], typed)
      .slice(0, most)
      .map(({ name, value }) => ({ id: `${key}-${value.replace(/\W/gu, '_')}`, name, note: '', key, value }))
  return filterKeys
    .filter(one => one.startsWith(typed.toLowerCase()))
    .map(one => ({ id: one, name: `${one}:`, note: say(`hint_${one}`), key: one, value: null }))
}
