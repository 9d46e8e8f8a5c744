import type { ReactNode } from 'react'
import type { Part } from '#domain/agreements/shapes.ts'
import { Button } from '#web/ui/Button.tsx'
import { Checkbox } from '#web/ui/forms/Checkbox.tsx'
import { DateField } from '#web/ui/forms/DateField.tsx'
import { NumberField } from '#web/ui/forms/NumberField.tsx'
import { TextField } from '#web/ui/forms/TextField.tsx'
import { mainUnits, minorUnits } from '../prices.ts'
import { CarryHours } from './CarryHours.tsx'
import type { Laid } from './laying.ts'
import { raise, raised } from './price.ts'
import type { Edits } from './row.ts'
import styles from './Sheets.module.css'
import { useText } from './text.ts'

type Parts = Partial<Record<Part, ReactNode>>

/** What can be changed in the comparison itself: fields in place of the new value, and controls under it. */
export function useControls(
  laid: Laid | undefined,
  edit: (key: string, change: (edits: Edits) => Edits) => void,
): { readonly fields: Parts; readonly controls: Parts } {
  const say = useText()
  if (!laid) return { fields: {}, controls: {} }
  const { row, proposal } = laid
  const set = (part: Edits) => edit(row.key, edits => ({ ...edits, ...part }))
  const { keeps, policy } = proposal
  const { price: before, allowance } = proposal.terms
  const { price } = row.terms
  const kept = keeps !== null && row.terms.policyVersionId === keeps.versionId
  return {
    fields: {
      name: (
        <div className={styles.nameField}>
          <TextField
            name={say('part_name')}
            unnamed
            value={row.name}
            maxLength={160}
            onChange={name => set({ name })}
            {...(row.name.trim() === '' ? { error: say('unread_name') } : {})}
          />
        </div>
      ),
      period: (
        <div className={styles.span}>
          <DateField
            name={say('startsOn')}
            unnamed
            zone={row.zone}
            value={row.startsOn ?? ''}
            onChange={day => set({ startsOn: day || null })}
          />
          <span aria-hidden="true">–</span>
          <DateField
            name={say('endsOn')}
            unnamed
            last
            zone={row.zone}
            {...(row.startsOn ? { from: row.startsOn } : {})}
            value={row.endsOn ?? ''}
            onChange={day => set({ endsOn: day || null })}
          />
        </div>
      ),
      ...(before && price
        ? {
            price: (
              <>
                <div className={styles.amount}>
                  <NumberField
                    name={say('amount', { currency: price.currency })}
                    unnamed
                    value={mainUnits(price.amount, price.currency)}
                    onChange={value => {
                      const amount = value === null ? null : minorUnits(value, price.currency)
                      if (amount !== null) set({ price: { ...price, amount } })
                    }}
                  />
                </div>
                <span>{price.currency}</span>
                <div className={styles.percent}>
                  <NumberField
                    name={say('percent')}
                    unnamed
                    value={raise(before.amount, price.amount)}
                    onChange={percent =>
                      percent === null
                        ? undefined
                        : set({ price: { ...price, amount: raised(before.amount, percent) } })
                    }
                    trailing={<span aria-hidden="true">%</span>}
                  />
                </div>
              </>
            ),
          }
        : {}),
    },
    controls: {
      ...(keeps
        ? {
            policy: (
              <Button
                size="s"
                onClick={() => set({ policyVersionId: kept ? policy.versionId : keeps.versionId })}
              >
                {kept
                  ? say('takeVersion', { version: policy.version })
                  : say('keepVersion', { version: keeps.version })}
              </Button>
            ),
          }
        : {}),
      ...(allowance
        ? {
            allowance: (
              <div className={styles.choice}>
                <CarryHours laid={laid} edit={edit} />
                <Checkbox
                  name={say('carryOver')}
                  checked={row.terms.allowance?.carryOver === 'carries'}
                  onChange={on => set({ carryOver: on ? 'carries' : 'lapses' })}
                />
              </div>
            ),
          }
        : {}),
    },
  }
}
