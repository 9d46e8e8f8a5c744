import { useRef, useState } from 'react'
import { useText } from '../text.ts'
import { useVocabulary } from '../vocabulary.ts'
import { Picker } from './Picker.tsx'
import type { Picking } from './picking.ts'

/** Any number of tags, known ones or new; kept together when the list closes, so that undo takes all of it back. */
export function PickTags({ on, anchor, acts, onClose, onDone }: Picking) {
  const say = useText()
  const { tags: known } = useVocabulary()
  const before = new Set(on.flatMap(ticket => ticket.tags))
  const [chosen, setChosen] = useState<ReadonlySet<string>>(before)
  const latest = useRef(chosen)
  const all = [...new Set([...before, ...chosen, ...known])]
  const toggle = (tag: string) => {
    const next = new Set(latest.current)
    if (!next.delete(tag)) next.add(tag)
    latest.current = next
    setChosen(next)
  }
  const keep = () => {
    onClose()
    const added = [...latest.current].filter(tag => !before.has(tag))
    const removed = new Set([...before].filter(tag => !latest.current.has(tag)))
    if (added.length === 0 && removed.size === 0) return
    const after = (tags: readonly string[]) => [
      ...new Set([...tags.filter(tag => !removed.has(tag)), ...added]),
    ]
    void acts.change(
      on,
      ticket => ({ tags: after(ticket.tags) }),
      ({ number }) => say('did_changed', { number, field: say('tags') }),
      ticket => ({ tags: after(ticket.tags) }),
    )
    onDone()
  }
  return (
    <Picker
      title={say('tags')}
      anchor={anchor}
      several
      onClose={keep}
      options={all.map(tag => ({ id: tag, name: tag, chosen: chosen.has(tag) }))}
      offer={text => {
        const tag = text.toLowerCase()
        return all.includes(tag) || !/^[\p{L}\p{N}][\p{L}\p{N} ._/-]*$/u.test(tag)
          ? null
          : { id: tag, name: say('newTag', { tag }) }
      }}
      onChoose={toggle}
    />
  )
}
