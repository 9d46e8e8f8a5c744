import { useText } from '../text.ts'
import { Picker } from './Picker.tsx'
import type { Picking } from './picking.ts'

const ways = ['spam', 'mistake', 'withdrawn'] as const

/** Ends what was never a request. */
export function PickCancel({ on, anchor, acts, onClose, onDone }: Picking) {
  const say = useText()
  return (
    <Picker
      title={say('cancelTicket')}
      anchor={anchor}
      onClose={onClose}
      options={ways.map(way => ({ id: way, name: say(`cancel_${way}`) }))}
      onChoose={id => {
        const how = ways.find(way => way === id)
        if (how) void acts.cancel(on, how)
        onDone()
      }}
    />
  )
}
