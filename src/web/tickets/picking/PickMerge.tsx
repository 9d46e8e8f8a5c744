import { useDeferredValue, useState } from 'react'
import { useAnswer } from '#web/platform/cache.ts'
import { useText } from '../text.ts'
import { Picker } from './Picker.tsx'
import type { Picking } from './picking.ts'
import { shared } from './shared.ts'

/** Which ticket it goes on in: those of the same client first, or any found by number and words. */
export function PickMerge({ on, anchor, acts, onClose, onDone }: Picking) {
  const say = useText()
  const [text, setText] = useState('')
  const q = useDeferredValue(text.trim().replace(/^#/, ''))
  const clientId = shared(on, ticket => ticket.client.id)
  const ours = useAnswer(
    'tickets.list',
    { query: { state: 'open', limit: 50, ...(clientId ? { clientId } : {}) } },
    { enabled: clientId !== null },
  )
  const searched = useAnswer('views.search', { query: { q, limit: 20 } }, { enabled: q !== '' })
  const own = new Set(on.map(({ id }) => id))
  const found = new Map(
    [
      ...(ours.data?.items ?? []).map(({ id, number, subject, client }) => ({
        id,
        number,
        subject,
        client: client.name,
      })),
      ...(searched.data?.tickets ?? []),
    ]
      .filter(({ id }) => !own.has(id))
      .map(ticket => [ticket.id, ticket]),
  )
  return (
    <Picker
      title={say('mergeTitle', { number: on.map(({ number }) => number).join(', #') })}
      anchor={anchor}
      onClose={onClose}
      onType={setText}
      options={[...found.values()].map(({ id, number, subject, client }) => ({
        id,
        name: `#${number} ${subject}`,
        note: client,
        words: [String(number)],
      }))}
      onChoose={id => {
        const into = found.get(id)
        if (into) void acts.merge(on, into)
        onDone()
      }}
    />
  )
}
