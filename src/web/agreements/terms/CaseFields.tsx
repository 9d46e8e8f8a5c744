import { Plus, X } from 'lucide-react'
import { useMemo } from 'react'
import type { AgreementTerms, ExampleCase } from '#domain/agreements/terms-shapes.ts'
import { severities } from '#domain/sla/severity.ts'
import type { PromiseKind } from '#kernel/terms.ts'
import { promiseKinds } from '#kernel/terms.ts'
import { zoneChoices } from '#web/people/door/places.ts'
import { usePromiseText } from '#web/platform/reader.ts'
import { Button } from '#web/ui/Button.tsx'
import { Select } from '#web/ui/forms/Select.tsx'
import { TextField } from '#web/ui/forms/TextField.tsx'
import { IconButton } from '#web/ui/IconButton.tsx'
import { CaseLine, type CaseResult } from '../CaseLine.tsx'
import { Part } from './Part.tsx'
import styles from './Terms.module.css'
import { useText } from './text.ts'

/** Examples people agree on, tried with the terms as they are typed. One that comes out otherwise blocks publishing. */
export function CaseFields({
  terms,
  zone,
  today,
  results,
  onChange,
}: {
  readonly terms: AgreementTerms
  readonly zone: string
  readonly today: string
  readonly results: readonly CaseResult[] | undefined
  readonly onChange: (change: Partial<AgreementTerms>) => void
}) {
  const say = useText()
  const sayPromise = usePromiseText()
  const zones = useMemo(() => zoneChoices(zone, ...terms.cases.map(one => one.zone)), [zone, terms.cases])
  const set = (place: number, change: Partial<ExampleCase>) =>
    onChange({ cases: terms.cases.map((one, at) => (at === place ? { ...one, ...change } : one)) })
  const add = () =>
    onChange({
      cases: [
        ...terms.cases,
        {
          name: say('caseName', { place: terms.cases.length + 1 }),
          severity: '1',
          promise: 'first_response',
          arrives: `${today}T16:40`,
          due: `${today}T17:40`,
          zone,
        },
      ],
    })
  return (
    <Part name={say('cases')} text={say('casesText')}>
      {terms.cases.map((one, place) => {
        const result = results?.[place]
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a case has no identity but its place
          <div key={place} className={styles.case}>
            <div className={styles.caseHead}>
              <TextField name={say('name')} value={one.name} onChange={name => set(place, { name })} />
              <IconButton
                name={say('removeCase', { name: one.name })}
                icon={<X size={16} strokeWidth={1.75} />}
                onClick={() => onChange({ cases: terms.cases.filter((_, at) => at !== place) })}
              />
            </div>
            <div className={styles.caseFields}>
              <Select
                name={say('severity')}
                choices={severities.map(id => ({ id, name: `P${id}` }))}
                value={one.severity}
                onChange={severity => severity && set(place, { severity })}
              />
              <Select
                name={say('promise')}
                choices={promiseKinds.map((id: PromiseKind) => ({ id, name: sayPromise(`promise_${id}`) }))}
                value={one.promise}
                onChange={promise => promise && set(place, { promise })}
              />
              <TextField
                name={say('arrives')}
                type="datetime-local"
                value={one.arrives}
                onChange={arrives => set(place, { arrives: arrives.slice(0, 16) })}
              />
              <TextField
                name={say('due')}
                type="datetime-local"
                value={one.due}
                onChange={due => set(place, { due: due.slice(0, 16) })}
              />
              <Select
                name={say('zone')}
                choices={zones}
                value={one.zone}
                onChange={chosen => chosen && set(place, { zone: chosen })}
              />
            </div>
            {result ? <CaseLine result={result} /> : null}
            {result && !result.ok && /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(result.found) ? (
              <div>
                <Button size="s" look="quiet" onClick={() => set(place, { due: result.found })}>
                  {say('takeFound')}
                </Button>
              </div>
            ) : null}
          </div>
        )
      })}
      <div>
        <Button size="s" look="quiet" icon={<Plus size={16} strokeWidth={1.75} />} onClick={add}>
          {say('addCase')}
        </Button>
      </div>
    </Part>
  )
}
