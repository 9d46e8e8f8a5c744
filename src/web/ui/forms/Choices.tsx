import { Radio, SegmentedControl } from '@mantine/core'
import { useId } from 'react'
import styles from './Choices.module.css'
import { type FieldProps, mantineField } from './field.ts'
import type { Choice } from './Select.tsx'
import { Zone } from './Zone.tsx'

type ChoicesProps<Id extends string> = FieldProps & {
  readonly choices: readonly (Choice<Id> & { readonly note?: string })[]
  readonly value: Id | null
  readonly onChange: (id: Id) => void
}

/** One of a few, each with room to say what it means. */
export function Choices<Id extends string>({ choices, value, onChange, ...props }: ChoicesProps<Id>) {
  return (
    <Zone>
      <Radio.Group {...mantineField(props)} value={value} onChange={next => onChange(next as Id)}>
        <div className={styles.list}>
          {choices.map(choice => (
            <Radio
              key={choice.id}
              value={choice.id}
              label={choice.name}
              description={choice.note}
              disabled={choice.disabled ?? false}
            />
          ))}
        </div>
      </Radio.Group>
    </Zone>
  )
}

/** One of a few short ones, side by side. */
export function Segments<Id extends string>({ choices, value, onChange, ...props }: ChoicesProps<Id>) {
  const id = useId()
  return (
    <Zone>
      <div className={styles.segments}>
        <span id={id} className={props.unnamed ? 'unseen' : styles.name}>
          {props.name}
        </span>
        <SegmentedControl
          aria-labelledby={id}
          data={choices.map(choice => ({
            value: choice.id,
            label: choice.name,
            disabled: choice.disabled ?? false,
          }))}
          value={value ?? ''}
          onChange={next => onChange(next as Id)}
          disabled={props.disabled ?? false}
          withItemsBorders={false}
          transitionDuration={0}
        />
      </div>
    </Zone>
  )
}
