import { Checkbox } from '#web/ui/forms/Checkbox.tsx'
import { useHoursWords } from '../hours/words.ts'
import type { Laid } from './laying.ts'
import { type Edits, takeover } from './row.ts'
import { useText } from './text.ts'

/** Whether the new one takes over the hours that are left: asked of a renewal that has some, of nothing else. */
export function CarryHours({
  laid: { row },
  edit,
  tabIndex,
  short = false,
}: {
  readonly laid: Laid
  readonly edit: (key: string, change: (edits: Edits) => Edits) => void
  /** -1 in a grid, whose keys reach it. */
  readonly tabIndex?: number
  /** In a column that says what it is about. */
  readonly short?: boolean
}) {
  const say = useText()
  const words = useHoursWords()
  const left = takeover(row)
  if (left === null) return null
  const length = words.length(left, 'down')
  return (
    <Checkbox
      name={short ? length : say('carryHours', { length })}
      {...(tabIndex === undefined ? {} : { tabIndex })}
      checked={row.carryHours}
      onChange={carryHours => edit(row.key, edits => ({ ...edits, carryHours }))}
    />
  )
}
