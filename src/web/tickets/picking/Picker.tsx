import { Check } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useEffect, useId, useMemo, useRef, useState } from 'react'
import { written } from '#web/platform/keyboard/matching.ts'
import { isMac } from '#web/platform/keyboard/names.ts'
import { useNarrow } from '#web/platform/width.ts'
import { Popover } from '#web/ui/float/Popover.tsx'
import { Kbd } from '#web/ui/Kbd.tsx'
import { Sheet } from '#web/ui/Sheet.tsx'
import { useText } from '../text.ts'
import { takeTyping } from '../typed-ahead.ts'
import { matching } from './matching.ts'
import styles from './Picker.module.css'

export type Option = {
  readonly id: string
  readonly name: string
  /** Quieter, after the name. */
  readonly note?: string
  readonly mark?: ReactNode
  /** Chooses it at once while nothing is typed: a letter or a digit. */
  readonly letter?: string
  readonly chosen?: boolean
  /** Other words that find it. */
  readonly words?: readonly string[]
  /** Goes on with another question in this one's place, so choosing it does not close. */
  readonly more?: boolean
}

type PickerProps = {
  readonly title: string
  readonly options: readonly Option[]
  readonly anchor: Element
  readonly onChoose: (id: string) => void
  readonly onClose: () => void
  /** Hears what is typed, where the server knows more options than are listed. */
  readonly onType?: (text: string) => void
  /** What typed text that is no option would become: a new tag. */
  readonly offer?: (text: string) => Option | null
  /** Several may be chosen: stays open. */
  readonly several?: boolean
}

/** A short list beside what it changes: type to narrow, arrows and Enter, or one letter. A sheet on a phone. */
export function Picker(props: PickerProps) {
  const narrow = useNarrow()
  const anchor = useRef(props.anchor)
  if (narrow)
    return (
      <Sheet open onClose={props.onClose} title={props.title}>
        <List {...props} />
      </Sheet>
    )
  return (
    <Popover anchor={anchor} onClose={props.onClose} role="dialog" aria-label={props.title}>
      <List {...props} />
    </Popover>
  )
}

function List({ title, options, onChoose, onClose, onType, offer, several = false }: PickerProps) {
  const say = useText()
  const id = useId()
  const [text, setText] = useState('')
  const [place, setPlace] = useState(() =>
    Math.max(
      0,
      options.findIndex(option => option.chosen),
    ),
  )
  const shown = useMemo(() => {
    const found = matching(options, text)
    const fresh = text.trim() === '' ? null : (offer?.(text.trim()) ?? null)
    return fresh ? [...found, fresh] : found
  }, [options, text, offer])
  const active = shown[Math.min(place, shown.length - 1)]
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (active) list.current?.querySelector('[data-active]')?.scrollIntoView({ block: 'nearest' })
  }, [active])

  // Typed while this was on its way: a letter chooses, more than that narrows.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it has come
  useEffect(() => {
    const typed = takeTyping()
    const lettered = [...typed].length === 1 ? options.find(option => option.letter === typed) : undefined
    if (lettered) choose(lettered)
    else if (typed !== '') type(typed)
  }, [])

  const choose = (option: Option | undefined) => {
    if (!option) return
    if (several) type('')
    else if (!option.more) onClose()
    onChoose(option.id)
  }
  const type = (next: string) => {
    setText(next)
    setPlace(0)
    onType?.(next)
  }
  const press = (event: KeyboardEvent) => {
    event.stopPropagation()
    if (event.nativeEvent.isComposing) return
    const key = written(event.nativeEvent, isMac)
    const lettered = text === '' ? options.find(option => option.letter && option.letter === key) : undefined
    if (lettered) choose(lettered)
    else if (key === 'down') setPlace(Math.min(place + 1, shown.length - 1))
    else if (key === 'up') setPlace(Math.max(place - 1, 0))
    else if (key === 'enter') choose(active)
    else if (key === 'mod+enter' || key === 'tab') onClose()
    else return
    event.preventDefault()
  }
  return (
    <div className={styles.picker}>
      <input
        role="combobox"
        aria-label={title}
        aria-expanded="true"
        aria-controls={id}
        aria-activedescendant={active ? `${id}-${active.id}` : undefined}
        autoComplete="off"
        spellCheck={false}
        dir="auto"
        data-autofocus
        className={styles.input}
        placeholder={`${title}…`}
        value={text}
        onChange={event => type(event.currentTarget.value)}
        onKeyDown={press}
      />
      <div
        ref={list}
        id={id}
        role="listbox"
        aria-label={title}
        aria-multiselectable={several || undefined}
        className={styles.list}
      >
        {shown.map(option => (
          // biome-ignore lint/a11y/useFocusableInteractive: the input keeps the focus and points at it
          // biome-ignore lint/a11y/useKeyWithClickEvents: keys go to the input
          <div
            key={option.id}
            id={`${id}-${option.id}`}
            role="option"
            aria-selected={option.chosen ?? false}
            data-active={option === active || undefined}
            className={styles.option}
            onPointerMove={() => setPlace(shown.indexOf(option))}
            onPointerDown={event => event.preventDefault()}
            onClick={() => choose(option)}
          >
            <span className={styles.mark}>{option.mark}</span>
            <span className={styles.name} dir="auto">
              {option.name}
              {option.note ? <span className={styles.note}>{option.note}</span> : null}
            </span>
            {option.chosen ? <Check size={16} strokeWidth={1.75} aria-hidden="true" /> : null}
            {option.letter ? <Kbd keys={option.letter} /> : null}
          </div>
        ))}
        {shown.length === 0 ? <p className={styles.none}>{say('noneFound')}</p> : null}
      </div>
    </div>
  )
}
