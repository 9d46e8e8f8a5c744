import { useNavigate } from '@tanstack/react-router'
import { Search, X } from 'lucide-react'
import { type KeyboardEvent, type RefObject, useEffect, useId, useRef, useState } from 'react'
import { enterDialog } from '#web/platform/keyboard/commands.ts'
import { classes } from '#web/ui/classes.ts'
import { pushLayer } from '#web/ui/float/layers.ts'
import { IconButton } from '#web/ui/IconButton.tsx'
import { Kbd } from '#web/ui/Kbd.tsx'
import { closePalette, useOpen } from '../opening.ts'
import type { Entry } from './entry.ts'
import styles from './Palette.module.css'
import { remember } from './recent.ts'
import { useText } from './text.ts'
import { useSections } from './useSections.ts'

/**
 * One way to everything. What this device knows is found as one types; what only the server knows is added beneath a
 * line, so nothing moves under the cursor.
 */
export function Palette() {
  const say = useText()
  const navigate = useNavigate()
  const opened = useOpen().palette ?? ''
  const [text, setText] = useState(opened.trim())
  const [inside, setInside] = useState<Entry | null>(null)
  const [active, setActive] = useState(0)
  const field = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const id = useId()
  const { sections, searching, away, nothing, flat } = useSections(text, inside)
  const chosen = flat[Math.min(active, flat.length - 1)]
  useModality(field)

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new question starts at the first answer
  useEffect(() => setActive(0), [text, inside])
  useEffect(() => {
    list.current?.querySelector(`[data-place="${active}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [active])

  const take = (entry: Entry, newTab: boolean) => {
    if (!entry.to && !entry.run && entry.inside) return drill(entry)
    remember(entry.id)
    closePalette()
    if (entry.to && newTab) window.open(entry.to, '_blank', 'noopener')
    else if (entry.to) void navigate({ to: entry.to })
    else entry.run?.()
  }
  const drill = (entry: Entry) => {
    setInside(entry)
    setText('')
    field.current?.focus()
  }
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const move = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key]
    if (move !== undefined) {
      event.preventDefault()
      setActive(now => (now + move + flat.length) % Math.max(flat.length, 1))
    } else if (event.key === 'Enter' && chosen) {
      event.preventDefault()
      take(chosen, event.metaKey || event.ctrlKey)
    } else if (event.key === 'Tab') {
      event.preventDefault()
      if (!event.shiftKey && chosen?.inside) drill(chosen)
    } else if (event.key === 'Backspace' && text === '' && inside) {
      event.preventDefault()
      setInside(null)
    }
  }

  return (
    <div
      className={styles.scrim}
      onPointerDown={event => event.target === event.currentTarget && closePalette()}
    >
      <div role="dialog" aria-modal="true" aria-label={say('title')} className={styles.palette}>
        <div className={styles.field}>
          <Search size={20} strokeWidth={1.75} aria-hidden="true" />
          {inside ? <span className={styles.inside}>{inside.name}</span> : null}
          <input
            ref={field}
            role="combobox"
            aria-expanded="true"
            aria-autocomplete="list"
            aria-controls={`${id}-list`}
            aria-activedescendant={chosen ? `${id}-${flat.indexOf(chosen)}` : undefined}
            aria-label={inside ? say('chosen', { name: inside.name }) : say('title')}
            placeholder={inside ? inside.name : say('placeholder')}
            value={text}
            autoComplete="off"
            autoCorrect="off"
            spellCheck={false}
            enterKeyHint="go"
            onChange={event => setText(event.currentTarget.value)}
            onKeyDown={press}
          />
          <Kbd keys="escape" />
          <IconButton
            className={styles.close ?? ''}
            name={say('close')}
            icon={<X size={20} strokeWidth={1.75} />}
            onClick={closePalette}
          />
        </div>
        <div ref={list} id={`${id}-list`} role="listbox" aria-label={say('title')} className={styles.list}>
          {sections.map(section => (
            // biome-ignore lint/a11y/useSemanticElements: a group of options inside a listbox
            <div key={section.name} role="group" aria-label={section.name}>
              <div className={styles.heading} aria-hidden="true">
                {section.name}
              </div>
              {section.entries.map(entry => {
                const place = flat.indexOf(entry)
                return (
                  <Option
                    key={entry.id}
                    id={`${id}-${place}`}
                    place={place}
                    entry={entry}
                    active={entry === chosen}
                    onPoint={() => setActive(place)}
                    onTake={newTab => take(entry, newTab)}
                  />
                )
              })}
            </div>
          ))}
        </div>
        <p className={styles.foot} role="status">
          {searching ? say('searching') : away ? say('localOnly') : nothing ? say('empty') : null}
          <span className="unseen">{say('results', { count: flat.length })}</span>
          {inside ? (
            say('backspace')
          ) : text === '' ? (
            <span className={styles.hint}>{say('hint')}</span>
          ) : null}
        </p>
      </div>
    </div>
  )
}

function Option({
  id,
  place,
  entry,
  active,
  onPoint,
  onTake,
}: {
  readonly id: string
  readonly place: number
  readonly entry: Entry
  readonly active: boolean
  readonly onPoint: () => void
  readonly onTake: (newTab: boolean) => void
}) {
  const Icon = entry.icon
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the focus and hears the keys
    // biome-ignore lint/a11y/useFocusableInteractive: aria-activedescendant points here
    <div
      id={id}
      role="option"
      aria-selected={active}
      data-place={place}
      className={classes(styles.option)}
      onPointerMove={active ? undefined : onPoint}
      onClick={event => onTake(event.metaKey || event.ctrlKey)}
    >
      {Icon ? <Icon size={16} strokeWidth={1.75} /> : <span className={styles.blank} />}
      {entry.number === null ? null : <span className={styles.number}>#{entry.number}</span>}
      <span className={styles.name} dir="auto">
        {entry.name}
      </span>
      {entry.note ? <span className={styles.note}>{entry.note}</span> : null}
      <span className={styles.keys}>
        {entry.inside ? <Kbd keys="tab" /> : null}
        {entry.keys ? <Kbd keys={entry.keys} /> : null}
      </span>
    </div>
  )
}

/** Focus goes in and comes back; Escape closes; the keys of the screen under it are off. */
function useModality(field: RefObject<HTMLInputElement | null>) {
  useEffect(() => {
    const before = document.activeElement
    field.current?.focus()
    field.current?.select()
    const leaveDialog = enterDialog()
    const leaveLayer = pushLayer(closePalette)
    return () => {
      leaveLayer()
      leaveDialog()
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    }
  }, [field])
}
