import { useAnswer } from '#web/platform/cache.ts'
import type { Named } from '../handle.ts'
import type { Patch } from '../showing.ts'
import { useText } from '../text.ts'
import { Picker } from './Picker.tsx'
import type { Picking } from './picking.ts'
import { shared } from './shared.ts'

const none = 'none'

/** Which team it lies with. */
export function PickTeam(picking: Picking) {
  const { data } = useAnswer('people.teams', { query: {} }, { staleTime: 5 * 60_000 })
  return <PickPlace {...picking} field="team" places={data?.items ?? []} />
}

/** Which service it is about. */
export function PickService(picking: Picking) {
  const { data } = useAnswer('catalogue.list', { query: {} }, { staleTime: 5 * 60_000 })
  return <PickPlace {...picking} field="service" places={data?.items ?? []} />
}

function PickPlace({
  on,
  anchor,
  acts,
  onClose,
  onDone,
  field,
  places,
}: Picking & { readonly field: 'team' | 'service'; readonly places: readonly Named[] }) {
  const say = useText()
  const current = shared(on, ticket => ticket[field]?.id ?? none)
  return (
    <Picker
      title={say(field)}
      anchor={anchor}
      onClose={onClose}
      options={[
        ...places.map(({ id, name }) => ({ id, name, chosen: id === current })),
        { id: none, name: say('none'), chosen: current === none },
      ]}
      onChoose={id => {
        const chosen = places.find(place => place.id === id)
        const to = chosen ? { id: chosen.id, name: chosen.name } : null
        if (id !== current)
          void acts.change(
            on,
            () => ({ [`${field}Id`]: to?.id ?? null }),
            ({ number }) => say('did_changed', { number, field: say(field) }),
            (): Patch => ({ [field]: to }),
          )
        onDone()
      }}
    />
  )
}
