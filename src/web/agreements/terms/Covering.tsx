import type { AgreementTerms, Recipient } from '#domain/agreements/terms-shapes.ts'
import type { Client } from '#domain/clients/shapes.ts'
import { useAnswer } from '#web/platform/cache.ts'
import { Segments } from '#web/ui/forms/Choices.tsx'
import { Part } from './Part.tsx'
import { PickList } from './PickList.tsx'
import { useText } from './text.ts'

/** Whom it covers, and what may be asked for. */
export function Covering({
  terms,
  client,
  onChange,
}: {
  readonly terms: AgreementTerms
  readonly client: Client | undefined
  readonly onChange: (change: Partial<AgreementTerms>) => void
}) {
  const say = useText()
  const catalogue = useAnswer('catalogue.list', { query: {} }, { staleTime: 60_000 })
  const sites = client?.sites ?? []
  const whole = terms.recipients.some(({ kind }) => kind === 'client')
  const people = [
    ...sites.map(({ id, name }) => ({ id, name, group: say('sites') })),
    ...(client?.contacts ?? []).map(({ id, name, email }) => ({
      id,
      name,
      group: say('contacts'),
      note: email,
    })),
  ]
  const kindOf = (id: string): Recipient['kind'] => (sites.some(site => site.id === id) ? 'site' : 'contact')
  const services = (catalogue.data?.items ?? [])
    .filter(({ id, archived }) => !archived || (terms.services !== 'all' && terms.services.includes(id)))
    .map(({ id, name, group }) => ({ id, name, group }))
  return (
    <>
      <Part name={say('recipients')} text={say('recipientsText')}>
        <Segments
          name={say('recipients')}
          unnamed
          choices={[
            { id: 'client', name: say('wholeClient') },
            { id: 'some', name: say('someOfThem') },
          ]}
          value={whole ? 'client' : 'some'}
          onChange={kind =>
            onChange({ recipients: kind === 'client' && client ? [{ kind: 'client', id: client.id }] : [] })
          }
        />
        {whole ? null : (
          <PickList
            name={say('recipients')}
            items={people}
            chosen={terms.recipients.map(({ id }) => id)}
            onChange={ids => onChange({ recipients: ids.map(id => ({ kind: kindOf(id), id })) })}
          />
        )}
      </Part>
      <Part name={say('services')} text={say('servicesText')}>
        <Segments
          name={say('services')}
          unnamed
          choices={[
            { id: 'all', name: say('allServices') },
            { id: 'some', name: say('chosenServices') },
          ]}
          value={terms.services === 'all' ? 'all' : 'some'}
          onChange={kind => onChange({ services: kind === 'all' ? 'all' : services.map(({ id }) => id) })}
        />
        {terms.services === 'all' ? null : (
          <PickList
            name={say('services')}
            items={services}
            chosen={terms.services}
            onChange={ids => onChange({ services: [...ids] })}
          />
        )}
      </Part>
    </>
  )
}
