import { now } from '#web/platform/clock.ts'
import { fieldError } from '#web/platform/problem.ts'
import { useFormat } from '#web/platform/reader.ts'
import { Segments } from '#web/ui/forms/Choices.tsx'
import { DateField } from '#web/ui/forms/DateField.tsx'
import { TextField } from '#web/ui/forms/TextField.tsx'
import type { PartProps } from './ClientPart.tsx'
import { type Agreement, begin, nameOf } from './form.ts'
import styles from './Onboarding.module.css'
import { SourcePicker } from './SourcePicker.tsx'
import { useText } from './text.ts'

const starts = ['planned', 'active', 'draft'] as const

/** What is agreed with them from the first day, made from an agreement that exists; or nothing yet. */
export function AgreementPart({ form, problem, onChange }: PartProps) {
  const say = useText()
  const format = useFormat()
  const { agreement } = form
  const set = (part: Partial<Agreement>) => agreement && onChange({ agreement: { ...agreement, ...part } })
  return (
    <fieldset className={styles.section}>
      <legend>{say('agreement')}</legend>
      <SourcePicker
        value={agreement?.source ?? null}
        onChange={source =>
          onChange({
            agreement: source && begin(source, form.name, format.inZone(form.zone).dayKey(now())),
          })
        }
        error={fieldError(problem, 'agreement.sourceId')}
      />
      {agreement ? (
        <>
          <TextField
            name={say('agreementName')}
            value={nameOf(agreement, form.name)}
            maxLength={160}
            onChange={name => set({ name, named: name !== '' })}
            error={fieldError(problem, 'agreement.name')}
          />
          <div className={styles.pair}>
            <DateField
              name={say('startsOn')}
              value={agreement.startsOn}
              onChange={startsOn => set({ startsOn })}
              error={fieldError(problem, 'agreement.startsOn')}
            />
            <DateField
              name={say('endsOn')}
              last
              from={agreement.startsOn}
              value={agreement.endsOn}
              onChange={endsOn => set({ endsOn })}
              error={fieldError(problem, 'agreement.endsOn')}
            />
            <Segments
              name={say('startAs')}
              choices={starts.map(id => ({ id, name: say(`start_${id}`) }))}
              value={agreement.start}
              onChange={start => set({ start })}
            />
          </div>
          <p className={styles.quiet}>{say(`startNote_${agreement.start}`)}</p>
        </>
      ) : (
        <p className={styles.quiet}>{say('noAgreement')}</p>
      )}
    </fieldset>
  )
}
