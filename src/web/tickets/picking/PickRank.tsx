import { PriorityMark } from '#web/ui/PriorityMark.tsx'
import type { Handle } from '../handle.ts'
import { ranks, urgencyFor } from '../priority.ts'
import { useText } from '../text.ts'
import { useVocabulary } from '../vocabulary.ts'
import { Picker } from './Picker.tsx'
import type { Picking } from './picking.ts'
import { shared } from './shared.ts'

const asMatrix = 'matrix'

/** What the matrix says where somebody has said otherwise; a row of a list does not know. */
const overriddenFrom = (ticket: Handle | undefined): number | null =>
  ticket && 'matrixPriority' in ticket && ticket.matrixPriority !== ticket.priority
    ? Number(ticket.matrixPriority)
    : null

/** One to four. What the matrix can give is given by urgency; what it cannot is over it, and the server asks why. */
export function PickPriority({ on, anchor, acts, onClose, onDone }: Picking) {
  const say = useText()
  const { matrix } = useVocabulary()
  const current = shared(on, ticket => ticket.priority)
  const severity = shared(on, ticket => ticket.severity)
  const overridden = on.length === 1 ? overriddenFrom(on[0]) : null
  const noteOf = (rank: number): { note?: string } => {
    if (severity === null || rank === current || matrix.length === 0) return {}
    const urgency = urgencyFor(matrix, severity, rank)
    return { note: urgency === null ? say('takesReason') : say(`urgency_${urgency as 1 | 2 | 3}`) }
  }
  return (
    <Picker
      title={say('priority')}
      anchor={anchor}
      onClose={onClose}
      options={[
        ...ranks.map(rank => ({
          id: String(rank),
          name: say(`priority_${rank}`),
          mark: <PriorityMark rank={rank} bare />,
          letter: String(rank),
          chosen: rank === current,
          ...noteOf(rank),
        })),
        ...(overridden === null
          ? []
          : [{ id: asMatrix, name: say('backToMatrix', { priority: overridden }) }]),
      ]}
      onChoose={id => {
        if (id === asMatrix) void acts.backToMatrix(on)
        else if (Number(id) !== current) void acts.setPriority(on, Number(id))
        onDone()
      }}
    />
  )
}

export function PickSeverity({ on, anchor, acts, onClose, onDone }: Picking) {
  const say = useText()
  const current = shared(on, ticket => ticket.severity)
  return (
    <Picker
      title={say('severity')}
      anchor={anchor}
      onClose={onClose}
      options={ranks.map(rank => ({
        id: String(rank),
        name: say(`severity_${rank}`),
        letter: String(rank),
        chosen: rank === current,
      }))}
      onChoose={id => {
        const severity = Number(id)
        if (severity !== current)
          void acts.change(
            on,
            () => ({ severity }),
            ({ number }) => say('did_changed', { number, field: say('severity') }),
            () => ({ severity }),
          )
        onDone()
      }}
    />
  )
}
