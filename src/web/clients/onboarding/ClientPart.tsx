import { useMemo } from 'react'
import { languageChoices, regionChoices, zoneChoices } from '#web/people/door/places.ts'
import { call } from '#web/platform/client.ts'
import { fieldError, type Problem } from '#web/platform/problem.ts'
import { useMe } from '#web/platform/session.ts'
import { ComboBox } from '#web/ui/forms/ComboBox.tsx'
import { Select } from '#web/ui/forms/Select.tsx'
import { TextField } from '#web/ui/forms/TextField.tsx'
import { TokenField } from '#web/ui/forms/TokenField.tsx'
import { useText as useClientText } from '../text.ts'
import type { Form } from './form.ts'
import styles from './Onboarding.module.css'

export type PartProps = {
  readonly form: Form
  readonly problem: Problem | null
  readonly onChange: (part: Partial<Form>) => void
}

/** The organisation: how it is called, how its mail is recognised, where it is. */
export function ClientPart({ form, problem, onChange }: PartProps) {
  const say = useClientText()
  const me = useMe()
  const zones = useMemo(() => zoneChoices(me?.company?.zone, form.zone), [me, form.zone])
  const regions = useMemo(() => regionChoices(me?.language ?? 'en'), [me])
  const findStaff = async (q: string) =>
    (await call('people.search', { query: { kind: 'staff', q, limit: 20 } })).items.map(
      ({ id, name, email }) => ({
        id,
        name,
        note: email ?? '',
      }),
    )
  return (
    <div className={styles.part}>
      <div className={styles.pair}>
        <TextField
          name={say('name')}
          value={form.name}
          onChange={name => onChange({ name })}
          maxLength={160}
          error={fieldError(problem, 'client.name')}
          autoFocus
        />
        <ComboBox
          name={say('manager')}
          value={form.manager ? { ...form.manager, note: '' } : null}
          search={findStaff}
          onChange={found => onChange({ manager: found ? { id: found.id, name: found.name } : null })}
        />
      </div>
      <TokenField
        name={say('domains')}
        hint={say('domainsHint')}
        values={form.domains}
        onChange={domains => onChange({ domains })}
        error={problem?.fields.find(({ path }) => path.startsWith('client.domains'))?.message}
      />
      <div className={styles.pair}>
        <Select
          name={say('zone')}
          choices={zones}
          value={form.zone}
          onChange={zone => zone && onChange({ zone })}
        />
        <Select
          name={say('language')}
          choices={languageChoices}
          value={form.language}
          onChange={language => language && onChange({ language })}
        />
        <Select
          name={say('region')}
          choices={regions}
          value={form.region}
          onChange={region => region && onChange({ region })}
        />
      </div>
    </div>
  )
}
