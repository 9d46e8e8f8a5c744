import { useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useMemo, useState } from 'react'
import type { AgreementTerms } from '#domain/agreements/terms-shapes.ts'
import { useSending } from '#web/people/door/entering.ts'
import { zoneChoices } from '#web/people/door/places.ts'
import { ask, cache, refresh, useAnswer } from '#web/platform/cache.ts'
import { call } from '#web/platform/client.ts'
import { fieldError } from '#web/platform/problem.ts'
import { useReader } from '#web/platform/reader.ts'
import { useWhere } from '#web/shell/where.ts'
import { Banner } from '#web/ui/Banner.tsx'
import { Button } from '#web/ui/Button.tsx'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { Choices } from '#web/ui/forms/Choices.tsx'
import { ComboBox } from '#web/ui/forms/ComboBox.tsx'
import { DateField } from '#web/ui/forms/DateField.tsx'
import { Select } from '#web/ui/forms/Select.tsx'
import { TextField } from '#web/ui/forms/TextField.tsx'
import { toast } from '#web/ui/toasts.ts'
import { useMayWrite } from '../rights.ts'
import { useText as useAgreementText } from '../text.ts'
import { useAgreementWords } from '../words.ts'
import { beginning, takenOver, yearFrom } from './beginning.ts'
import { CheckPanel } from './CheckPanel.tsx'
import { Managers } from './Managers.tsx'
import { Part } from './Part.tsx'
import styles from './Terms.module.css'
import { TermsForm } from './TermsForm.tsx'
import { useText } from './text.ts'
import { type ToCheck, useCheck } from './useCheck.ts'

type Chosen = { readonly id: string; readonly name: string; readonly zone: string }
type Begun = 'draft' | 'planned' | 'active'

/** A new agreement: with whom, when, what; checked as it is typed, saved once. */
export function NewAgreementScreen() {
  const say = useText()
  const sayAgreement = useAgreementText()
  const words = useAgreementWords()
  const navigate = useNavigate()
  const may = useMayWrite()
  const reader = useReader()
  const asked = (useSearch({ strict: false }) as { readonly client?: string }).client
  const [client, setClient] = useState<Chosen | null>(null)
  const [name, setName] = useState('')
  const [zone, setZone] = useState(reader.zone)
  const [startsOn, setStartsOn] = useState('')
  const [endsOn, setEndsOn] = useState('')
  const [managerId, setManagerId] = useState<string | null>(null)
  const [start, setStart] = useState<Begun>('planned')
  const [written, setWritten] = useState<{
    readonly terms: AgreementTerms
    readonly policyId: string | null
  } | null>(null)
  const { busy, problem, send } = useSending()
  useWhere([{ name: sayAgreement('agreements'), to: '/agreements' }, { name: sayAgreement('newAgreement') }])

  const choose = (next: Chosen | null, manager: string | null = null) => {
    setClient(next)
    if (!next) return
    setZone(next.zone)
    setManagerId(manager)
    setWritten(now => (now ? { ...now, terms: takenOver(now.terms, client?.id ?? '', next.id) } : now))
  }
  const given = useAnswer('clients.get', { params: { id: asked ?? '' } }, { enabled: asked !== undefined })
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address chooses once, when its client is known
  useEffect(() => {
    if (given.data) choose(given.data, given.data.accountManager?.id ?? null)
  }, [given.data?.id])

  const policies = useAnswer('sla.policies', { query: {} }, { staleTime: 60_000 })
  const usual = policies.data?.items.find(({ isDefault }) => isDefault) ?? policies.data?.items[0] ?? null
  const usualPolicy = useAnswer(
    'sla.policy',
    { params: { id: usual?.id ?? '' } },
    { enabled: usual !== null },
  )
  const desk = useAnswer('agreements.settings', undefined, { staleTime: 60_000 })
  const ahead = desk.data?.ahead
  const newest = usualPolicy.data?.versions[0]?.id
  const terms = useMemo(
    () =>
      written?.terms ?? (client && newest && !desk.isPending ? beginning(client.id, newest, ahead) : null),
    [written, client, newest, desk.isPending, ahead],
  )
  const dates = { startsOn: startsOn || null, endsOn: endsOn || null, zone }
  const draft: ToCheck | null =
    client && terms ? { agreementId: null, clientId: client.id, ...dates, terms } : null
  const check = useCheck(draft)
  const blocked = start !== 'draft' && check.findings.some(({ level }) => level === 'refused')

  const create = async () => {
    if (!client || !terms) return
    const made = await send(() =>
      call('agreements.create', { body: { clientId: client.id, name, ...dates, managerId, terms, start } }),
    )
    if (!made) return
    toast({ text: say('created', { name: made.name, number: made.number }) })
    void refresh('agreements.list')
    await navigate({ to: '/a/$agreement', params: { agreement: String(made.number) } })
  }
  if (!may)
    return (
      <EmptyState isPage title={say('mayNotWrite')}>
        {say('mayNotWriteText')}
      </EmptyState>
    )
  if (policies.data?.items.length === 0)
    return (
      <EmptyState
        isPage
        title={say('noPolicies')}
        actions={
          <Button onClick={() => void navigate({ to: '/settings/policies' })}>{say('toPolicies')}</Button>
        }
      >
        {say('noPoliciesText')}
      </EmptyState>
    )
  return (
    <div className={styles.screen}>
      <div className={styles.head}>
        <h1>{sayAgreement('newAgreement')}</h1>
      </div>
      {problem ? (
        <Banner tone="problem" live>
          {problem.title} {problem.fields.map(({ message }) => message).join(' ')}
        </Banner>
      ) : null}
      <div className={styles.desk}>
        <div className={styles.column}>
          <Part name={say('who')}>
            <div className={styles.pair}>
              <ComboBox
                name={sayAgreement('column_client')}
                required
                value={client}
                placeholder={say('findClient')}
                search={findClients}
                error={fieldError(problem, 'clientId')}
                onChange={next => choose(next)}
              />
              <TextField
                name={say('name')}
                required
                value={name}
                placeholder={client ? say('nameLike', { name: client.name }) : ''}
                error={fieldError(problem, 'name')}
                onChange={setName}
              />
              <Managers value={managerId} onChange={setManagerId} />
              <Template
                onTake={(agreement, policyId) => {
                  if (client)
                    setWritten({ terms: takenOver(agreement.terms, agreement.clientId, client.id), policyId })
                  else setWritten({ terms: agreement.terms, policyId })
                }}
              />
            </div>
          </Part>
          <Part name={say('term')} text={say('termText')}>
            <div className={styles.pair}>
              <DateField
                name={say('startsOn')}
                zone={zone}
                value={startsOn}
                onChange={setStartsOn}
                error={fieldError(problem, 'startsOn')}
              />
              <DateField
                name={say('endsOn')}
                last
                from={startsOn}
                zone={zone}
                value={endsOn}
                onChange={setEndsOn}
                error={fieldError(problem, 'endsOn')}
              />
              <Zones value={zone} onChange={setZone} />
            </div>
            <div className={styles.buttons}>
              <Button
                size="s"
                look="quiet"
                disabled={startsOn === ''}
                onClick={() => setEndsOn(yearFrom(startsOn))}
              >
                {say('oneYear')}
              </Button>
              <Button size="s" look="quiet" disabled={endsOn === ''} onClick={() => setEndsOn('')}>
                {say('withoutEnd')}
              </Button>
            </div>
          </Part>
          {terms && client ? (
            <TermsForm
              terms={terms}
              clientId={client.id}
              policyId={written ? written.policyId : (usual?.id ?? null)}
              zone={zone}
              today={words.today(zone)}
              results={check.answer?.cases}
              faultAt={check.faultAt}
              onChange={next => setWritten({ terms: next, policyId: written?.policyId ?? null })}
            />
          ) : (
            <p className={styles.quiet}>{say('clientFirst')}</p>
          )}
        </div>
        <div className={styles.aside}>
          <div className={styles.publish}>
            <Choices
              name={say('startAs')}
              choices={(['planned', 'active', 'draft'] as const).map(id => ({
                id,
                name: say(`start_${id}`),
                note: say(`startNote_${id}`),
              }))}
              value={start}
              onChange={setStart}
            />
            {blocked ? <p className={styles.fault}>{say('blocked')}</p> : null}
            <Button
              look="primary"
              wide
              busy={busy}
              disabled={!client || name.trim() === '' || !terms || blocked}
              onClick={() => void create()}
            >
              {say(`create_${start}`)}
            </Button>
          </div>
          <CheckPanel check={check} zone={zone} />
        </div>
      </div>
    </div>
  )
}

const findClients = async (text: string) => {
  const query = { limit: 20, ...(text.trim() ? { search: text.trim() } : {}) }
  const found = await cache.fetchQuery({ ...ask('clients.list', { query }), staleTime: 30_000 })
  return found.items.map(({ id, name, zone, domains }) => ({ id, name, zone, note: domains.join(', ') }))
}

function Zones({ value, onChange }: { readonly value: string; readonly onChange: (zone: string) => void }) {
  const say = useText()
  const zones = useMemo(() => zoneChoices(value), [value])
  return <Select name={say('zone')} choices={zones} value={value} onChange={zone => zone && onChange(zone)} />
}

/** The terms of a starred agreement, to start from. */
function Template({
  onTake,
}: {
  readonly onTake: (
    agreement: { readonly terms: AgreementTerms; readonly clientId: string },
    policyId: string | null,
  ) => void
}) {
  const say = useText()
  const list = useAnswer(
    'agreements.list',
    { query: { template: 'true', show: 'all', limit: 100 } },
    { staleTime: 60_000 },
  )
  const [chosen, setChosen] = useState<string | null>(null)
  const items = list.data?.items ?? []
  if (items.length === 0) return null
  const take = async (id: string) => {
    setChosen(id)
    const source = await cache.fetchQuery(ask('agreements.get', { params: { id } }))
    onTake({ terms: source.terms, clientId: source.client.id }, source.policy?.id ?? null)
  }
  return (
    <Select
      name={say('template')}
      hint={say('templateHint')}
      choices={items.map(({ id, name, client }) => ({ id, name: `${name} · ${client.name}` }))}
      value={chosen}
      onChange={id => id && void take(id)}
    />
  )
}
