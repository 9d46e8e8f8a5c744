import { type Ref, useEffect, useImperativeHandle, useLayoutEffect, useRef, useState } from 'react'
import { useAnswer } from '#web/platform/cache.ts'
import { Avatar } from '#web/ui/Avatar.tsx'
import { pushLayer } from '#web/ui/float/layers.ts'
import { place } from '#web/ui/float/place.ts'
import type { Named } from '../handle.ts'
import { matching } from '../picking/matching.ts'
import { useText } from '../text.ts'
import styles from './MentionList.module.css'

export type MentionState = {
  readonly query: string
  readonly from: number
  readonly to: number
  /** Where the @ stands, in the window. */
  readonly x: number
  readonly top: number
  readonly bottom: number
}

/** Colleagues that fit what is typed after the @. The caret stays in the text; the list is steered from there. */
export function MentionList({
  state,
  onChoose,
  onClose,
  ref,
}: {
  readonly state: MentionState
  readonly onChoose: (person: Named) => void
  readonly onClose: () => void
  readonly ref: Ref<{ press: (event: KeyboardEvent) => boolean }>
}) {
  const say = useText()
  const { data } = useAnswer('people.search', { query: { kind: 'staff', limit: 50 } }, { staleTime: 60_000 })
  const people = matching(
    (data?.items ?? []).filter(person => !person.disabled).map(({ id, name }) => ({ id, name })),
    state.query,
  ).slice(0, 6)
  const [at, setAt] = useState(0)
  const panel = useRef<HTMLDivElement>(null)
  const here = Math.min(at, people.length - 1)

  useImperativeHandle(ref, () => ({
    press: event => {
      const person = people[here]
      if (!person) return false
      if (event.key === 'ArrowDown') setAt((here + 1) % people.length)
      else if (event.key === 'ArrowUp') setAt((here - 1 + people.length) % people.length)
      else if (event.key === 'Enter' || event.key === 'Tab') onChoose(person)
      else return false
      return true
    },
  }))
  useEffect(() => pushLayer(onClose), [onClose])
  useLayoutEffect(() => {
    const node = panel.current
    if (!node) return
    if (!node.matches(':popover-open')) node.showPopover()
    const spot = place({
      anchor: { x: state.x, y: state.top, width: 1, height: state.bottom - state.top },
      panel: { width: node.offsetWidth, height: node.offsetHeight },
      room: { width: innerWidth, height: innerHeight },
      side: 'above',
      align: 'start',
    })
    node.style.translate = `${spot.x}px ${spot.y}px`
  })

  if (people.length === 0) return null
  return (
    <div ref={panel} popover="manual" role="listbox" aria-label={say('mention')} className={styles.list}>
      {people.map((person, index) => (
        // biome-ignore lint/a11y/useFocusableInteractive: the caret stays in the text
        // biome-ignore lint/a11y/useKeyWithClickEvents: keys go to the editor
        <div
          key={person.id}
          role="option"
          aria-selected={index === here}
          className={styles.person}
          onPointerDown={event => event.preventDefault()}
          onClick={() => onChoose(person)}
        >
          <Avatar name={person.name} size={20} />
          {person.name}
        </div>
      ))}
    </div>
  )
}
