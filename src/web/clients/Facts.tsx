import { useMemo, useState } from 'react'
import type { Client, ClientChanges } from '#domain/clients/shapes.ts'
import { languageChoices, regionChoices, zoneChoices } from '#web/people/door/places.ts'
import { useAnswer, useChange } from '#web/platform/cache.ts'
import { call } from '#web/platform/client.ts'
import type { Problem } from '#web/platform/problem.ts'
import { useMe } from '#web/platform/session.ts'
import { Select } from '#web/ui/forms/Select.tsx'
import { TextField } from '#web/ui/forms/TextField.tsx'
import { TokenField } from '#web/ui/forms/TokenField.tsx'
import styles from './Clients.module.css'
import { useText } from './text.ts'

/** What is known about a client. Each field is kept when it is left; there is no button to forget. */
export function Facts({ client }: { readonly client: Client }) {
  const say = useText()
  const me = useMe()
  const change = useChange()
  const [problem, setProblem] = useState<Problem | null>(null)
  const may = ['administrator', 'lead', 'account_manager'].includes(me?.role ?? '')
  const calendars = useAnswer('calendars.list', { query: {} })
  const managers = useAnswer('people.list', { query: { limit: 200 } })
  const zones = useMemo(() => zoneChoices(client.zone), [client.zone])
  const regions = useMemo(() => regionChoices(me?.language ?? 'en'), [me])

  const keep = (changes: ClientChanges, back?: ClientChanges): void => {
    setProblem(null)
    void change({
      send: () => call('clients.update', { params: { id: client.id }, body: changes }),
      touches: ['clients.get', 'clients.list'],
      refused: refused => {
        setProblem(refused)
        return refused.fields.length > 0
      },
      told: () => ({ text: say('changed'), ...(back ? { undo: () => keep(back) } : {}) }),
    })
  }
  const errorOf = (path: string) => problem?.fields.find(field => field.path.startsWith(path))?.message

  return (
    <section className={styles.tile}>
      <div className={styles.tileHead}>
        <h2>{say('facts')}</h2>
      </div>
      <fieldset className={styles.form} disabled={!may}>
        <Typed
          name={say('name')}
          value={client.name}
          error={errorOf('name')}
          keep={name => keep({ name }, { name: client.name })}
        />
        <TokenField
          name={say('domains')}
          hint={say('domainsHint')}
          values={client.domains}
          onChange={domains => keep({ domains: [...domains] }, { domains: client.domains })}
          error={errorOf('domains')}
        />
        <Select
          name={say('manager')}
          clearable
          placeholder={say('noManager')}
          choices={(managers.data?.items ?? []).map(({ id, name }) => ({ id, name }))}
          value={client.accountManager?.id ?? null}
          onChange={id =>
            keep({ accountManagerId: id }, { accountManagerId: client.accountManager?.id ?? null })
          }
        />
        <Select
          name={say('calendar')}
          hint={say('calendarHint')}
          clearable
          placeholder={say('calendarUsual')}
          choices={(calendars.data?.items ?? []).map(({ id, name }) => ({ id, name }))}
          value={client.calendarId}
          onChange={id => keep({ calendarId: id }, { calendarId: client.calendarId })}
        />
        <Select
          name={say('zone')}
          choices={zones}
          value={client.zone}
          onChange={zone => zone && keep({ zone }, { zone: client.zone })}
        />
        <Select
          name={say('language')}
          choices={languageChoices}
          value={client.language}
          onChange={language => language && keep({ language }, { language: client.language })}
        />
        <Select
          name={say('region')}
          choices={regions}
          value={client.region}
          onChange={region => region && keep({ region }, { region: client.region })}
        />
        <Typed
          name={say('reference')}
          hint={say('referenceHint')}
          value={client.reference ?? ''}
          error={errorOf('reference')}
          keep={text => keep({ reference: text || null }, { reference: client.reference })}
        />
      </fieldset>
    </section>
  )
}

function Typed({
  value,
  keep,
  ...props
}: {
  readonly name: string
  readonly value: string
  readonly hint?: string
  readonly error?: string | undefined
  readonly keep: (text: string) => void
}) {
  const [text, setText] = useState<string | null>(null)
  const leave = () => {
    if (text !== null && text.trim() !== value) keep(text.trim())
    setText(null)
  }
  return (
    <TextField
      {...props}
      value={text ?? value}
      onChange={setText}
      onBlur={leave}
      onKeyDown={event => {
        if (event.key === 'Enter') leave()
      }}
    />
  )
}
