import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { written } from '#web/platform/keyboard/matching.ts'
import { isMac } from '#web/platform/keyboard/names.ts'
import { Kbd } from '#web/ui/Kbd.tsx'
import { useText } from '../text.ts'
import styles from './Keys.module.css'

/** How long one may think about the second key of a sequence. */
const patience = 1_200

/** Takes what is pressed as the new keys: one chord, or two letters one after the other. */
export function KeyField({
  name,
  onKeys,
  onLeave,
}: {
  readonly name: string
  /** Null: none. */
  readonly onKeys: (keys: string | null) => void
  readonly onLeave: () => void
}) {
  const say = useText()
  const field = useRef<HTMLButtonElement>(null)
  const [first, setFirst] = useState<string | null>(null)
  const timer = useRef<number | undefined>(undefined)
  useEffect(() => {
    field.current?.focus()
    return () => clearTimeout(timer.current)
  }, [])

  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.key === 'Tab') return
    event.stopPropagation()
    event.preventDefault()
    const chord = written(event.nativeEvent, isMac)
    if (chord === null) return
    clearTimeout(timer.current)
    if (chord === 'escape') return onLeave()
    if (chord === 'backspace' || chord === 'delete') return onKeys(null)
    if (first !== null) return onKeys(`${first} ${chord}`)
    if (!/^[a-z]$/.test(chord)) return onKeys(chord)
    // A letter may be the beginning of a sequence: `g q`.
    setFirst(chord)
    timer.current = window.setTimeout(() => onKeys(chord), patience)
  }
  return (
    <button
      ref={field}
      type="button"
      className={styles.field}
      aria-label={`${say('keysChange', { name })}. ${say('keysPress')}. ${say('keysHint')}`}
      onKeyDown={press}
      onBlur={onLeave}
    >
      {first === null ? say('keysPress') : <Kbd keys={first} />}
    </button>
  )
}
