import { statusLetters } from '../status-letters.ts'
import { useText } from '../text.ts'
import { useVocabulary } from '../vocabulary.ts'
import { Picker } from './Picker.tsx'
import type { Picking } from './picking.ts'
import { shared } from './shared.ts'

export function PickStatus({ on, anchor, acts, onClose, onDone }: Picking) {
  const say = useText()
  const { statuses } = useVocabulary()
  const letters = statusLetters(statuses)
  const current = shared(on, ticket => ticket.status.id)
  return (
    <Picker
      title={say('status')}
      anchor={anchor}
      onClose={onClose}
      options={statuses.map(({ id, name }) => ({
        id,
        name,
        chosen: id === current,
        ...(letters.has(id) ? { letter: letters.get(id) ?? '' } : {}),
      }))}
      onChoose={id => {
        const status = statuses.find(one => one.id === id)
        if (status && id !== current) void acts.setStatus(on, status)
        onDone()
      }}
    />
  )
}

export function PickType({ on, anchor, acts, onClose, onDone }: Picking) {
  const say = useText()
  const { types } = useVocabulary()
  return (
    <Picker
      title={say('type')}
      anchor={anchor}
      onClose={onClose}
      options={types.map(({ id, name }) => ({ id, name }))}
      onChoose={id => {
        const type = types.find(one => one.id === id)
        if (type)
          void acts.change(
            on,
            () => ({ typeId: id }),
            ({ number }) => say('did_changed', { number, field: say('type') }),
            () => ({ type: { id, name: type.name, icon: type.icon } }),
          )
        onDone()
      }}
    />
  )
}
