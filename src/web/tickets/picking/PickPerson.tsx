import { useDeferredValue, useState } from 'react'
import { useAnswer } from '#web/platform/cache.ts'
import { useMe } from '#web/platform/session.ts'
import { Avatar } from '#web/ui/Avatar.tsx'
import { useText } from '../text.ts'
import { type Option, Picker } from './Picker.tsx'
import type { Picking } from './picking.ts'
import { shared } from './shared.ts'

const nobody = 'nobody'

export function PickAssignee({ on, anchor, acts, onClose, onDone }: Picking) {
  const say = useText()
  const me = useMe()
  const [text, setText] = useState('')
  const q = useDeferredValue(text.trim())
  const { data } = useAnswer(
    'people.search',
    { query: { kind: 'staff', q, limit: 50 } },
    { staleTime: 60_000, keepPrevious: true },
  )
  const current = shared(on, ticket => ticket.assignee?.id ?? nobody)
  const staff = (data?.items ?? []).filter(person => !person.disabled && person.id !== me?.id)
  const options: readonly Option[] = [
    ...(me ? [{ id: me.id, name: me.name, note: say('me'), words: [say('me')] }] : []),
    ...staff.map(({ id, name, email }) => ({ id, name, words: email ? [email] : [] })),
  ].map(option => ({
    ...option,
    mark: <Avatar name={option.name} size={20} />,
    chosen: option.id === current,
  }))
  const all = [...options, { id: nobody, name: say('nobody'), chosen: current === nobody }]
  return (
    <Picker
      title={say('assignee')}
      anchor={anchor}
      options={all}
      onType={setText}
      onClose={onClose}
      onChoose={id => {
        const person = all.find(option => option.id === id)
        if (person && id !== current) void acts.assign(on, id === nobody ? null : { id, name: person.name })
        onDone()
      }}
    />
  )
}

export function PickRequester({ on, anchor, acts, onClose, onDone }: Picking) {
  const say = useText()
  const [text, setText] = useState('')
  const q = useDeferredValue(text.trim())
  const client = shared(on, ticket => ticket.client.id)
  const { data } = useAnswer(
    'people.search',
    { query: { kind: 'contact', q, limit: 50, ...(client ? { clientId: client } : {}) } },
    { keepPrevious: true },
  )
  const options = (data?.items ?? []).map(({ id, name, email, client }) => ({
    id,
    name,
    note: email ?? '',
    mark: <Avatar name={name} size={20} />,
    words: client ? [client.name] : [],
  }))
  return (
    <Picker
      title={say('requester')}
      anchor={anchor}
      options={options}
      onType={setText}
      onClose={onClose}
      onChoose={id => {
        void acts.change(
          on,
          () => ({ requesterId: id }),
          ({ number }) => say('did_changed', { number, field: say('requester') }),
        )
        onDone()
      }}
    />
  )
}
