import { useState } from 'react'
import type { Language } from '#domain/actor.ts'
import type { Named } from '#domain/event.ts'
import type { OfferedService } from '#domain/portal/shapes.ts'
import { useAnswer } from '#web/platform/cache.ts'
import { call } from '#web/platform/client.ts'
import { fold } from '#web/platform/folding.ts'
import settings from '#web/settings/Settings.module.css'
import { ErrorState } from '#web/ui/ErrorState.tsx'
import { ComboBox } from '#web/ui/forms/ComboBox.tsx'
import { Select } from '#web/ui/forms/Select.tsx'
import { Sheet } from '#web/ui/Sheet.tsx'
import { Waiting } from '#web/ui/Skeleton.tsx'
import styles from './Catalogue.module.css'
import type { Answers } from './form/answers.ts'
import { FormFields } from './form/FormFields.tsx'
import { languageName } from './languages.ts'
import { OfferWords } from './offer/OfferWords.tsx'
import { useText } from './text.ts'

/** The catalogue as a client would see it now: what covers them, in their language, with the promise that goes with it. */
export function Preview({ onClose }: { readonly onClose: () => void }) {
  const say = useText()
  const { data } = useAnswer('views.index', undefined, { staleTime: 5 * 60_000 })
  const [client, setClient] = useState<Named | null>(null)
  const [contactId, setContactId] = useState<string | null>(null)
  const details = useAnswer('clients.get', { params: { id: client?.id ?? '' } }, { enabled: client !== null })
  const contacts = (details.data?.contacts ?? []).filter(({ disabled }) => !disabled)
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
        {client ? (
          <Offers key={`${client.id} ${contactId ?? ''}`} client={client} contactId={contactId} />
        ) : null}
        {client && details.error ? <ErrorState retry={() => void details.refetch()} /> : null}
      </div>
    </Sheet>
  )
}

type Whose = {
  readonly client: Named
  readonly contactId: string | null
}

/** The very answer the portal shows, so that both can only say the same. */
function Offers({ client, contactId }: Whose) {
  const say = useText()
  const answer = useAnswer('portal.preview', {
    query: { clientId: client.id, ...(contactId ? { contactId } : {}) },
  })
  if (!answer.data)
    return answer.error ? <ErrorState retry={() => void answer.refetch()} /> : <Waiting lines={5} />
  const { services, otherwise, language } = answer.data
  return (
    <>
      <p className={styles.quiet}>{languageName(language)}</p>
      {services.length === 0 ? (
        <p>
          {otherwise === 'anything' ? null : say('cannotAsk')}{' '}
          {otherwise === 'nothing' ? null : say(otherwise === 'outside' ? 'writesOutside' : 'writesAnything')}
        </p>
      ) : (
        <ul lang={language}>
          {services.map(service => (
            <Offer key={service.id} service={service} client={client} language={language} />
          ))}
        </ul>
      )}
    </>
  )
}

function Offer({
  service,
  client,
  language,
}: {
  readonly service: OfferedService
  readonly client: Named
  readonly language: Language
}) {
  const say = useText()
  const [answers, setAnswers] = useState<Answers>({})
  return (
    <li className={styles.offer}>
      <OfferWords service={service} />
      {service.form.length > 0 ? (
        <FormFields
          form={service.form}
          language={language}
          clientId={client.id}
          answers={answers}
          onChange={setAnswers}
        />
      ) : null}
      {service.asksImpact ? <p className={styles.quiet}>{say('asksImpact')}</p> : null}
    </li>
  )
}
