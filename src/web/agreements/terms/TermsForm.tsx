import type { AgreementTerms } from '#domain/agreements/terms-shapes.ts'
import { useAnswer } from '#web/platform/cache.ts'
import { TextArea } from '#web/ui/forms/TextArea.tsx'
import type { CaseResult } from '../CaseLine.tsx'
import { Allowing } from './Allowing.tsx'
import { CaseFields } from './CaseFields.tsx'
import { Covering } from './Covering.tsx'
import { Part } from './Part.tsx'
import { Pricing } from './Pricing.tsx'
import { Promising } from './Promising.tsx'
import { Telling } from './Telling.tsx'
import styles from './Terms.module.css'
import { useText } from './text.ts'

/** Everything that is agreed but the dates. Writing it promises nothing; publishing does. */
export function TermsForm({
  terms,
  clientId,
  policyId,
  zone,
  today,
  results,
  faultAt,
  onChange,
}: {
  readonly terms: AgreementTerms
  readonly clientId: string
  readonly policyId: string | null
  readonly zone: string
  readonly today: string
  readonly results: readonly CaseResult[] | undefined
  readonly faultAt: (place: string) => string | undefined
  readonly onChange: (terms: AgreementTerms) => void
}) {
  const say = useText()
  const client = useAnswer('clients.get', { params: { id: clientId } }).data
  const change = (part: Partial<AgreementTerms>) => onChange({ ...terms, ...part })
  return (
    <div className={styles.form}>
      <Promising terms={terms} policyId={policyId} onChange={change} />
      <Covering terms={terms} client={client} onChange={change} />
      <Allowing terms={terms} faultAt={faultAt} onChange={change} />
      <Pricing terms={terms} onChange={change} />
      <Telling terms={terms} client={client} onChange={change} />
      <CaseFields terms={terms} zone={zone} today={today} results={results} onChange={change} />
      <Part name={say('notes')}>
        <TextArea
          name={say('notes')}
          unnamed
          hint={say('notesHint')}
          value={terms.notes}
          onChange={notes => change({ notes })}
        />
      </Part>
    </div>
  )
}
