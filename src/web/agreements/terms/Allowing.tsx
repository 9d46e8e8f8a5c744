import type { AgreementTerms } from '#domain/agreements/terms-shapes.ts'
import { DurationField } from '#web/ui/forms/DurationField.tsx'
import { NumberField } from '#web/ui/forms/NumberField.tsx'
import { Select } from '#web/ui/forms/Select.tsx'
import { Switch } from '#web/ui/forms/Switch.tsx'
import { TokenField } from '#web/ui/forms/TokenField.tsx'
import { readDays } from './beginning.ts'
import { Part } from './Part.tsx'
import styles from './Terms.module.css'
import { useText } from './text.ts'

type Allowance = NonNullable<AgreementTerms['allowance']>
export const pers = ['month', 'quarter', 'year', 'term'] as const
const zeros = ['allow', 'ask', 'refuse'] as const
const usual: Allowance = {
  work: 'PT40H',
  per: 'month',
  carryOver: 'lapses',
  carriesFor: null,
  thresholds: [75, 90, 100],
  atZero: 'ask',
}

/** Hours paid in advance: how many, what becomes of the rest, when people are told, and what happens at zero. */
export function Allowing({
  terms,
  faultAt,
  onChange,
}: {
  readonly terms: AgreementTerms
  readonly faultAt: (place: string) => string | undefined
  readonly onChange: (change: Partial<AgreementTerms>) => void
}) {
  const say = useText()
  const { allowance } = terms
  const set = (change: Partial<Allowance>) => onChange({ allowance: { ...(allowance ?? usual), ...change } })
  return (
    <Part name={say('hours')}>
      <Switch
        name={say('hoursOn')}
        on={allowance !== null}
        onChange={on => onChange({ allowance: on ? usual : null })}
      />
      {allowance === null ? null : (
        <div className={styles.pair}>
          <DurationField
            name={say('hoursWork')}
            bare="hours"
            value={{ kind: 'time', seconds: secondsOf(allowance.work) }}
            error={faultAt('allowance.work')}
            onChange={value =>
              value?.kind === 'time' && value.seconds > 0 && set({ work: workOf(value.seconds) })
            }
          />
          <Select
            name={say('hoursPer')}
            choices={pers.map(id => ({ id, name: say(`each_${id}`) }))}
            value={allowance.per}
            onChange={per => per && set({ per })}
          />
          <Select
            name={say('unused')}
            choices={(['lapses', 'carries'] as const).map(id => ({ id, name: say(`unused_${id}`) }))}
            value={allowance.carryOver}
            onChange={carryOver => carryOver && set({ carryOver, carriesFor: null })}
          />
          {allowance.carryOver === 'carries' ? (
            <NumberField
              name={say('carriesFor')}
              hint={say('carriesForHint')}
              value={allowance.carriesFor}
              error={faultAt('allowance.carriesFor')}
              onChange={count =>
                set({ carriesFor: count !== null && Number.isInteger(count) && count > 0 ? count : null })
              }
            />
          ) : null}
          <TokenField
            name={say('thresholds')}
            hint={say('thresholdsHint')}
            values={allowance.thresholds.map(String)}
            error={faultAt('allowance.thresholds')}
            most={5}
            onChange={texts => {
              const shares = readDays(texts, 100)
              if (shares) set({ thresholds: [...shares].reverse() })
            }}
          />
          <Select
            name={say('atZero')}
            choices={zeros.map(id => ({ id, name: say(`atZero_${id}`) }))}
            value={allowance.atZero}
            error={faultAt('allowance.atZero')}
            placeholder={say('atZeroNone')}
            onChange={atZero => set({ atZero })}
          />
        </div>
      )}
    </Part>
  )
}

const secondsOf = (work: string): number => {
  const [, hours = '0', minutes = '0'] = /^PT(?:(\d+)H)?(?:(\d+)M)?$/.exec(work) ?? []
  return Number(hours) * 3_600 + Number(minutes) * 60
}
const workOf = (seconds: number): string => {
  const minutes = Math.max(1, Math.round(seconds / 60))
  const rest = minutes % 60
  return `PT${minutes >= 60 ? `${Math.floor(minutes / 60)}H` : ''}${rest > 0 ? `${rest}M` : ''}`
}
