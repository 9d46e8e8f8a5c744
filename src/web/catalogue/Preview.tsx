import { useState } from 'react'
import { nameIn } from '#domain/catalogue/naming.ts'
import type { Service } from '#domain/catalogue/shapes.ts'
import type { Named } from '#domain/event.ts'
import { useAnswer } from '#web/platform/cache.ts'
import { call } from '#web/platform/client.ts'
import { fold } from '#web/platform/folding.ts'
import settings from '#web/settings/Settings.module.css'
import { Banner } from '#web/ui/Banner.tsx'
import { ErrorState } from '#web/ui/ErrorState.tsx'
import { ComboBox } from '#web/ui/forms/ComboBox.tsx'
import { Select } from '#web/ui/forms/Select.tsx'
import { Sheet } from '#web/ui/Sheet.tsx'
import { Waiting } from '#web/ui/Skeleton.tsx'
import styles from './Catalogue.module.css'
import type { Answers } from './form/answers.ts'
import { FormFields } from './form/FormFields.tsx'
import { languageName } from './languages.ts'
import { useText } from './text.ts'

/** The catalogue as a client would see it now: what covers them, in their language, with the promise that goes with it. */
export function Preview({
  services,
  onClose,
}: {
  readonly services: readonly Service[]
  readonly onClose: () => void
}) {
  const say = useText()
  const { data } = useAnswer('views.index', undefined, { staleTime: 5 * 60_000 })
  const [client, setClient] = useState<Named | null>(null)
  const [contactId, setContactId] = useState<string | null>(null)
  const details = useAnswer('clients.get', { params: { id: client?.id ?? '' } }, { enabled: client !== null })
  const contacts = (details.data?.contacts ?? []).filter(({ disabled }) => !disabled)
  const language = contacts.find(({ id }) => id === contactId)?.language ?? details.data?.language
  const find = async (text: string) => {
    const wanted = fold(text.trim())
    const here = (data?.clients ?? [])
      .filter(({ name, also }) => [name, ...also].some(word => fold(word).includes(wanted)))
      .slice(0, 8)
      .map(({ id, name }) => ({ id, name }))
    if (here.length > 0 || wanted === '') return here
    return (await call('views.search', { query: { q: text.trim(), limit: 8 } })).clients
  }
  return (
    <Sheet open size="l" onClose={onClose} title={say('previewTitle')}>
      <div className={settings.form}>
        <div className={settings.pair}>
          <ComboBox
            name={say('client')}
            autoFocus
            value={client}
            search={find}
            onChange={chosen => {
              setClient(chosen ? { id: chosen.id, name: chosen.name } : null)
              setContactId(null)
            }}
          />
          <Select
            name={say('contact')}
            clearable
            disabled={client === null}
            placeholder={say('anybody')}
            choices={contacts.map(({ id, name }) => ({ id, name }))}
            value={contactId}
            onChange={setContactId}
          />
        </div>
        {client === null ? <p className={styles.quiet}>{say('chooseClient')}</p> : null}
        {client && language ? (
          <Offers
            key={`${client.id} ${contactId ?? ''}`}
            services={services}
            client={client}
            contactId={contactId}
            language={language}
          />
        ) : null}
        {client && details.error ? <ErrorState retry={() => void details.refetch()} /> : null}
      </div>
    </Sheet>
  )
}

type Whose = {
  readonly client: Named
  readonly contactId: string | null
  readonly language: 'en' | 'nl' | 'fr' | 'es' | 'ru'
}

function Offers({ services, ...whose }: Whose & { readonly services: readonly Service[] }) {
  const say = useText()
  const { client, contactId, language } = whose
  const answer = useAnswer('agreements.entitlement', {
    query: { clientId: client.id, ...(contactId ? { contactId } : {}) },
  })
  if (!answer.data)
    return answer.error ? <ErrorState retry={() => void answer.refetch()} /> : <Waiting lines={5} />
  const { governed, services: covered } = answer.data
  const offered = services.filter(({ id }) => covered === 'all' || covered.some(one => one.id === id))
  return (
    <>
      {governed ? null : <Banner>{say('notGoverned')}</Banner>}
      <p className={styles.quiet}>{languageName(language)}</p>
      {offered.length === 0 ? (
        <p>{say('cannotAsk')}</p>
      ) : (
        <ul lang={language}>
          {offered.map(service => (
            <Offer key={service.id} service={service} {...whose} />
          ))}
        </ul>
      )}
    </>
  )
}

function Offer({ service, client, contactId, language }: Whose & { readonly service: Service }) {
  const [answers, setAnswers] = useState<Answers>({})
  const description = nameIn(service.descriptions, language)
  return (
    <li className={styles.offer}>
      <h3 dir="auto">{nameIn(service.names, language)}</h3>
      {description ? (
        <p className={styles.description} dir="auto">
          {description}
        </p>
      ) : null}
      <PromiseFor service={service} client={client} contactId={contactId} />
      {service.form.length > 0 ? (
        <FormFields
          form={service.form}
          language={language}
          clientId={client.id}
          answers={answers}
          onChange={setAnswers}
        />
      ) : null}
    </li>
  )
}

/** The promise for where the service begins, in the sentence of the agreement that would cover it. */
function PromiseFor({
  service,
  client,
  contactId,
}: {
  readonly service: Service
  readonly client: Named
  readonly contactId: string | null
}) {
  const say = useText()
  const covering = useAnswer(
    'agreements.entitlement',
    { query: { clientId: client.id, serviceId: service.id, ...(contactId ? { contactId } : {}) } },
    { staleTime: 60_000 },
  )
  const agreement = covering.data?.agreement
  const terms = useAnswer(
    'agreements.get',
    { params: { id: agreement?.id ?? '' } },
    { enabled: Boolean(agreement), staleTime: 60_000 },
  )
  if (!agreement) return null
  const severity = String(service.severity ?? 3)
  const sentence = terms.data?.sentences.find(one => one.severity === severity)?.sentence
  return (
    <p className={styles.quiet}>
      {sentence ? `${sentence} ` : terms.error ? `${say('promiseUnknown')} ` : ''}
      {say('from', { name: agreement.name })}
    </p>
  )
}
