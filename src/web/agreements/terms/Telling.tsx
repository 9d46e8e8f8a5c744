import type { AgreementTerms } from '#domain/agreements/terms-shapes.ts'
import type { Client } from '#domain/clients/shapes.ts'
import { Checkbox } from '#web/ui/forms/Checkbox.tsx'
import { Select } from '#web/ui/forms/Select.tsx'
import { TokenField } from '#web/ui/forms/TokenField.tsx'
import { readDays } from './beginning.ts'
import { Part } from './Part.tsx'
import { PickList } from './PickList.tsx'
import styles from './Terms.module.css'
import { useText } from './text.ts'

type Notices = AgreementTerms['notices']
type Shares = AgreementTerms['shares']

/** Who is told what and when, and what the client sees of it. */
export function Telling({
  terms,
  client,
  onChange,
}: {
  readonly terms: AgreementTerms
  readonly client: Client | undefined
  readonly onChange: (change: Partial<AgreementTerms>) => void
}) {
  const say = useText()
  const { notices, shares } = terms
  const tell = (change: Partial<Notices>) => onChange({ notices: { ...notices, ...change } })
  const share = (change: Partial<Shares>) => onChange({ shares: { ...shares, ...change } })
  const some = typeof notices.contacts === 'string' ? null : notices.contacts
  return (
    <>
      <Part name={say('notices')} text={say('noticesText')}>
        <div className={styles.checks}>
          <Checkbox
            name={say('tellActivation')}
            checked={notices.activation}
            onChange={activation => tell({ activation })}
          />
          <Checkbox name={say('tellEnding')} checked={notices.ending} onChange={ending => tell({ ending })} />
          <Checkbox
            name={say('tellManager')}
            checked={notices.manager}
            onChange={manager => tell({ manager })}
          />
        </div>
        <div className={styles.pair}>
          <TokenField
            name={say('ahead')}
            hint={say('aheadHint')}
            values={notices.ahead.map(String)}
            most={10}
            onChange={texts => {
              const days = readDays(texts, 730)
              if (days) tell({ ahead: [...days] })
            }}
          />
          <Select
            name={say('tellWhom')}
            choices={(['all', 'some', 'none'] as const).map(id => ({ id, name: say(`tell_${id}`) }))}
            value={some ? 'some' : notices.contacts === 'none' ? 'none' : 'all'}
            onChange={kind => {
              if (kind === 'some')
                tell({ contacts: (client?.contacts ?? []).filter(({ email }) => email).map(({ id }) => id) })
              else if (kind) tell({ contacts: kind })
            }}
          />
        </div>
        {some ? (
          <PickList
            name={say('tellWhom')}
            items={(client?.contacts ?? []).map(({ id, name, email }) => ({
              id,
              name,
              group: '',
              note: email ?? say('noAddress'),
            }))}
            chosen={some}
            onChange={ids => tell({ contacts: [...ids] })}
          />
        ) : null}
      </Part>
      <Part name={say('shares')} text={say('sharesText')}>
        <Select
          name={say('sharePromises')}
          choices={(['promise', 'status', 'nothing'] as const).map(id => ({ id, name: say(`share_${id}`) }))}
          value={shares.promises}
          onChange={promises => promises && share({ promises })}
        />
        <div className={styles.checks}>
          <Checkbox name={say('shareHours')} checked={shares.hours} onChange={hours => share({ hours })} />
          <Checkbox
            name={say('shareAttainment')}
            checked={shares.attainment}
            onChange={attainment => share({ attainment })}
          />
        </div>
      </Part>
    </>
  )
}
