import { useMemo, useState } from 'react'
import type { Agreement } from '#domain/agreements/shapes.ts'
import { useSending } from '#web/people/door/entering.ts'
import { zoneChoices } from '#web/people/door/places.ts'
import { refresh } from '#web/platform/cache.ts'
import { call } from '#web/platform/client.ts'
import { fieldError } from '#web/platform/problem.ts'
import { FormDialog } from '#web/settings/FormDialog.tsx'
import { DateField } from '#web/ui/forms/DateField.tsx'
import { Select } from '#web/ui/forms/Select.tsx'
import { TextField } from '#web/ui/forms/TextField.tsx'
import { toast } from '#web/ui/toasts.ts'
import { Findings } from '../Findings.tsx'
import { useCheck } from '../terms/useCheck.ts'
import { useText as useAgreementText } from '../text.ts'
import { useAgreementWords } from '../words.ts'
import styles from './Page.module.css'
import { touched } from './page-data.ts'
import { useText } from './text.ts'

/** Other dates: every notice is planned anew, and the next ones are shown before anything is kept. */
export function Dates({
  agreement,
  onClose,
}: {
  readonly agreement: Agreement
  readonly onClose: () => void
}) {
  const say = useText()
  const sayAgreement = useAgreementText()
  const words = useAgreementWords()
  const [startsOn, setStartsOn] = useState(agreement.startsOn ?? '')
  const [endsOn, setEndsOn] = useState(agreement.endsOn ?? '')
  const [zone, setZone] = useState(agreement.zone)
  const [reason, setReason] = useState('')
  const zones = useMemo(() => zoneChoices(agreement.zone), [agreement.zone])
  const { busy, problem, send } = useSending()
  const begun = agreement.state !== 'draft' && agreement.state !== 'planned'
  const dates = { startsOn: startsOn || null, endsOn: endsOn || null, zone }
  const check = useCheck({
    agreementId: agreement.id,
    clientId: agreement.client.id,
    ...dates,
    terms: agreement.terms,
  })
  const save = async () => {
    const done = await send(() =>
      call('agreements.change', {
        params: { id: agreement.id },
        body: {
          base: agreement.version,
          ...(dates.startsOn === agreement.startsOn ? {} : { startsOn: dates.startsOn }),
          ...(dates.endsOn === agreement.endsOn ? {} : { endsOn: dates.endsOn }),
          ...(zone === agreement.zone ? {} : { zone }),
          ...(reason.trim() ? { reason: reason.trim() } : {}),
        },
      }),
    )
    if (!done) return
    toast({ text: say('datesChanged', { period: words.period(done) }) })
    for (const one of touched) void refresh(one)
    onClose()
  }
  const same =
    dates.startsOn === agreement.startsOn && dates.endsOn === agreement.endsOn && zone === agreement.zone
  return (
    <FormDialog
      title={say('changeDates')}
      action={say('saveDates')}
      busy={busy}
      problem={problem}
      fields={['startsOn', 'endsOn', 'zone']}
      ready={!same}
      untouched={same}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <p>{say('datesText')}</p>
      <div className={styles.pair}>
        <DateField
          name={say('firstDay')}
          zone={zone}
          value={startsOn}
          disabled={begun}
          hint={begun ? say('hasBegun') : say('openStart')}
          onChange={setStartsOn}
          error={fieldError(problem, 'startsOn')}
        />
        <DateField
          name={say('lastDay')}
          last
          from={startsOn}
          zone={zone}
          value={endsOn}
          hint={say('openEnd')}
          onChange={setEndsOn}
          error={fieldError(problem, 'endsOn')}
        />
      </div>
      <Select
        name={say('zone')}
        choices={zones}
        value={zone}
        disabled={begun}
        onChange={chosen => chosen && setZone(chosen)}
        error={fieldError(problem, 'zone')}
      />
      <TextField name={say('reasonOptional')} maxLength={500} value={reason} onChange={setReason} />
      {check.answer ? (
        <section className={styles.stops} aria-busy={check.busy}>
          <h3>{say('willTell')}</h3>
          <Findings findings={check.findings.filter(({ level }) => level !== 'warning')} />
          {check.answer.nextDates.length === 0 ? <p className={styles.quiet}>{say('noDates')}</p> : null}
          <ul>
            {check.answer.nextDates.map(({ at, kind }) => (
              <li key={`${at} ${kind}`}>
                {words.moment(at, zone)} · {sayAgreement(`date_${kind}`)}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </FormDialog>
  )
}
