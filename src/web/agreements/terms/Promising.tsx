import type { AgreementTerms } from '#domain/agreements/terms-shapes.ts'
import { useAnswer } from '#web/platform/cache.ts'
import { Select } from '#web/ui/forms/Select.tsx'
import { useAgreementWords } from '../words.ts'
import { Part } from './Part.tsx'
import styles from './Terms.module.css'
import { useText } from './text.ts'
import { usePolicyOf } from './usePolicyOf.ts'

/** What is promised, and in whose hours it counts. */
export function Promising({
  terms,
  policyId,
  onChange,
}: {
  readonly terms: AgreementTerms
  /** The policy its version belongs to, as far as is known. */
  readonly policyId: string | null
  readonly onChange: (change: Partial<AgreementTerms>) => void
}) {
  const say = useText()
  const words = useAgreementWords()
  const calendars = useAnswer('calendars.list', { query: {} }, { staleTime: 60_000 })
  const policies = useAnswer('sla.policies', { query: {} }, { staleTime: 60_000 })
  const { policy, choose } = usePolicyOf(terms.policyVersionId, policyId, versionId =>
    onChange({ policyVersionId: versionId }),
  )
  const newest = policy?.versions[0]
  return (
    <Part name={say('promises')} text={say('promisesText')}>
      <div className={styles.pair}>
        <Select
          name={say('policy')}
          required
          choices={(policies.data?.items ?? [])
            .filter(({ id, archived }) => !archived || id === policy?.id)
            .map(({ id, name }) => ({ id, name }))}
          value={policy?.id ?? null}
          onChange={id => id && choose(id)}
        />
        <Select
          name={say('policyVersion')}
          {...(newest && newest.id !== terms.policyVersionId
            ? { hint: say('newerVersion', { version: newest.version }) }
            : {})}
          choices={(policy?.versions ?? []).map(({ id, version, publishedAt }) => ({
            id,
            name: say('versionOf', { version, day: words.day(publishedAt.slice(0, 10)) }),
          }))}
          value={terms.policyVersionId}
          onChange={id => id && onChange({ policyVersionId: id })}
        />
        <Select
          name={say('calendar')}
          clearable
          placeholder={say('calendarUsual')}
          choices={(calendars.data?.items ?? []).map(({ id, name }) => ({ id, name }))}
          value={terms.calendarId}
          onChange={calendarId => onChange({ calendarId })}
        />
      </div>
    </Part>
  )
}
