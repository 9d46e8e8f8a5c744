import type { ReactNode } from 'react'
import type { Part } from '#domain/agreements/shapes.ts'
import { Button } from '#web/ui/Button.tsx'
import { Checkbox } from '#web/ui/forms/Checkbox.tsx'
import { NumberField } from '#web/ui/forms/NumberField.tsx'
import { TextField } from '#web/ui/forms/TextField.tsx'
import { mainUnits, minorUnits } from '../prices.ts'
import type { Laid } from './laying.ts'
import { raise, raised } from './price.ts'
import type { Edits } from './row.ts'
import styles from './Sheets.module.css'
import { useText } from './text.ts'

/** What can be changed in the comparison itself, each where its new value stands. */
export function useControls(
  laid: Laid | undefined,
  edit: (key: string, change: (edits: Edits) => Edits) => void,
): Partial<Record<Part, ReactNode>> {
  const say = useText()
  if (!laid) return {}
  const { row, proposal } = laid
  const set = (part: Edits) => edit(row.key, edits => ({ ...edits, ...part }))
  const { keeps, policy } = proposal
  const { price: before, allowance } = proposal.terms
  const { price } = row.terms
  return {
    name: (
      <TextField
        name={say('part_name')}
        unnamed
        value={row.name}
        maxLength={160}
        onChange={name => set({ name })}
        {...(row.name.trim() === '' ? { error: say('unread_name') } : {})}
      />
    ),
    period: (
      <>
        <TextField
          name={say('startsOn')}
          type="date"
          value={row.startsOn ?? ''}
          onChange={day => set({ startsOn: day || null })}
        />
        <TextField
          name={say('endsOn')}
          type="date"
          value={row.endsOn ?? ''}
          onChange={day => set({ endsOn: day || null })}
        />
      </>
    ),
    ...(keeps
      ? {
          policy: (
            <Button
              size="s"
              onClick={() =>
                set({
                  policyVersionId:
                    row.terms.policyVersionId === keeps.versionId ? policy.versionId : keeps.versionId,
                })
              }
            >
              {row.terms.policyVersionId === keeps.versionId
                ? say('takeVersion', { version: policy.version })
                : say('keepVersion', { version: keeps.version })}
            </Button>
          ),
        }
      : {}),
    ...(before && price
      ? {
          price: (
            <>
              <NumberField
                name={say('amount', { currency: price.currency })}
                value={mainUnits(price.amount, price.currency)}
                onChange={value => {
                  const amount = value === null ? null : minorUnits(value, price.currency)
                  if (amount !== null) set({ price: { ...price, amount } })
                }}
              />
              <span className={styles.percent}>
                <NumberField
                  name={say('percent')}
                  value={raise(before.amount, price.amount)}
                  onChange={percent =>
                    percent === null
                      ? undefined
                      : set({ price: { ...price, amount: raised(before.amount, percent) } })
                  }
                />
              </span>
            </>
          ),
        }
      : {}),
    ...(allowance
      ? {
          allowance: (
            <Checkbox
              name={say('carryOver')}
              checked={row.terms.allowance?.carryOver === 'carries'}
              onChange={on => set({ carryOver: on ? 'carries' : 'lapses' })}
            />
          ),
        }
      : {}),
  }
}
