import { Choices } from '#web/ui/forms/Choices.tsx'
import { useText } from '../text.ts'

const impacts = ['1', '2', '3', '4'] as const

/** How bad it is, in the words of whoever has it: what agreements are written in. */
export function Impact({
  value,
  onChange,
}: {
  readonly value: number
  readonly onChange: (severity: number) => void
}) {
  const say = useText()
  return (
    <Choices
      name={say('impact')}
      choices={impacts.map(id => ({ id, name: say(`impact_${id}`) }))}
      value={impacts.find(id => Number(id) === value) ?? null}
      onChange={chosen => onChange(Number(chosen))}
    />
  )
}
