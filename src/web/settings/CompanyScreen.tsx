import { useMemo } from 'react'
import type { CompanySettings } from '#domain/people/setup-shapes.ts'
import { languageChoices, regionChoices, zoneChoices } from '#web/people/door/places.ts'
import { refresh, useAnswer, useChange } from '#web/platform/cache.ts'
import { call } from '#web/platform/client.ts'
import { useReader } from '#web/platform/reader.ts'
import { ErrorState } from '#web/ui/ErrorState.tsx'
import { Select } from '#web/ui/forms/Select.tsx'
import { Waiting } from '#web/ui/Skeleton.tsx'
import { KeptText } from './KeptText.tsx'
import { useHasRole } from './roles.ts'
import { SampleCompany } from './SampleCompany.tsx'
import styles from './Settings.module.css'
import { SettingsPage } from './SettingsPage.tsx'
import { useText } from './text.ts'

export function CompanyScreen() {
  const say = useText()
  const company = useAnswer('people.company')
  return (
    <SettingsPage section="company">
      {company.data ? (
        <Facts company={company.data} />
      ) : company.error ? (
        <ErrorState title={say('loadFailed')} retry={() => void company.refetch()} />
      ) : (
        <Waiting lines={6} height="3rem" />
      )}
    </SettingsPage>
  )
}

const clientWords = ['client', 'project', 'customer'] as const

function Facts({ company }: { readonly company: CompanySettings }) {
  const say = useText()
  const { language } = useReader()
  const change = useChange()
  const may = useHasRole('administrator')
  const calendars = useAnswer('calendars.list', { query: {} })
  const zones = useMemo(() => zoneChoices(company.zone), [company.zone])
  const regions = useMemo(() => regionChoices(language), [language])
  const keep = (changes: Partial<CompanySettings>, back?: Partial<CompanySettings>): void =>
    void change({
      send: () => call('people.updateCompany', { body: changes }),
      touches: ['people.company'],
      done: () => void refresh('people.me'),
      told: () => ({ text: say('saved'), ...(back ? { undo: () => keep(back) } : {}) }),
    })
  return (
    <>
      {may ? null : <p className={styles.lead}>{say('onlyAdministrators')}</p>}
      <fieldset className={styles.card} disabled={!may}>
        <KeptText
          name={say('companyName')}
          value={company.name}
          onKeep={name => keep({ name }, { name: company.name })}
        />
        <div className={styles.pair}>
          <Select
            name={say('companyZone')}
            choices={zones}
            value={company.zone}
            onChange={zone => zone && keep({ zone }, { zone: company.zone })}
          />
          <Select
            name={say('companyCalendar')}
            hint={say('companyCalendarHint')}
            choices={(calendars.data?.items ?? []).map(({ id, name }) => ({ id, name }))}
            value={company.calendarId}
            onChange={calendarId => calendarId && keep({ calendarId }, { calendarId: company.calendarId })}
          />
          <Select
            name={say('companyLanguage')}
            choices={languageChoices}
            value={company.language}
            onChange={chosen => chosen && keep({ language: chosen }, { language: company.language })}
          />
          <Select
            name={say('companyRegion')}
            choices={regions}
            value={company.region}
            onChange={region => region && keep({ region }, { region: company.region })}
          />
          <Select
            name={say('clientWord')}
            choices={clientWords.map(id => ({ id, name: say(`clientWord_${id}`) }))}
            value={company.clientWord}
            onChange={clientWord => clientWord && keep({ clientWord }, { clientWord: company.clientWord })}
          />
        </div>
      </fieldset>
      {may ? <SampleCompany /> : null}
    </>
  )
}
