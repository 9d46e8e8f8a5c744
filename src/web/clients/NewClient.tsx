import { useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import type { Language } from '#domain/actor.ts'
import { useSending } from '#web/people/door/entering.ts'
import { languageChoices, regionChoices, zoneChoices } from '#web/people/door/places.ts'
import { refresh } from '#web/platform/cache.ts'
import { call } from '#web/platform/client.ts'
import { fieldError } from '#web/platform/problem.ts'
import { useMe } from '#web/platform/session.ts'
import { Banner } from '#web/ui/Banner.tsx'
import { Button } from '#web/ui/Button.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { Select } from '#web/ui/forms/Select.tsx'
import { TextField } from '#web/ui/forms/TextField.tsx'
import { TokenField } from '#web/ui/forms/TokenField.tsx'
import { toast } from '#web/ui/toasts.ts'
import styles from './Clients.module.css'
import { useText } from './text.ts'

/** A new client with its project, domains and first contact, in one step. */
export function NewClient({ onClose }: { readonly onClose: () => void }) {
  const say = useText()
  const me = useMe()
  const navigate = useNavigate()
  const [name, setName] = useState('')
  const [domains, setDomains] = useState<readonly string[]>([])
  const [zone, setZone] = useState(me?.company?.zone ?? 'Europe/Amsterdam')
  const [language, setLanguage] = useState<Language>(me?.company?.language ?? 'en')
  const [region, setRegion] = useState(me?.company?.region ?? 'GB')
  const [contact, setContact] = useState('')
  const [email, setEmail] = useState('')
  const zones = useMemo(() => zoneChoices(me?.company?.zone), [me])
  const regions = useMemo(() => regionChoices(me?.language ?? 'en'), [me])
  const { busy, problem, send } = useSending()

  const add = async () => {
    const made = await send(() =>
      call('clients.create', {
        body: {
          name,
          zone,
          language,
          region,
          domains: [...domains],
          accountManagerId: me?.role === 'account_manager' ? me.id : null,
          contacts: contact || email ? [{ name: contact || email, email: email || null }] : [],
        },
      }),
    )
    if (!made) return
    toast({ text: say('added', { name: made.name }) })
    void refresh('clients.list')
    onClose()
    await navigate({ to: '/c/$client', params: { client: String(made.number) } })
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={say('newClient')}
      closesOutside={name === '' && email === ''}
      actions={
        <Button look="primary" busy={busy} onClick={() => void add()}>
          {say('add')}
        </Button>
      }
    >
      <form
        className={styles.form}
        noValidate
        onSubmit={event => {
          event.preventDefault()
          void add()
        }}
      >
        {problem && problem.fields.length === 0 ? (
          <Banner tone="problem" live>
            {problem.title}
          </Banner>
        ) : null}
        <TextField
          name={say('name')}
          value={name}
          onChange={setName}
          error={fieldError(problem, 'name')}
          autoFocus
        />
        <TokenField
          name={say('domains')}
          hint={say('domainsHint')}
          values={domains}
          onChange={setDomains}
          error={problem?.fields.find(({ path }) => path.startsWith('domains'))?.message}
        />
        <div className={styles.pair}>
          <Select
            name={say('zone')}
            choices={zones}
            value={zone}
            onChange={chosen => chosen && setZone(chosen)}
          />
          <Select
            name={say('language')}
            choices={languageChoices}
            value={language}
            onChange={chosen => chosen && setLanguage(chosen)}
          />
          <Select
            name={say('region')}
            choices={regions}
            value={region}
            onChange={chosen => chosen && setRegion(chosen)}
          />
        </div>
        <fieldset className={styles.part}>
          <legend>{say('firstContact')}</legend>
          <div className={styles.pair}>
            <TextField
              name={say('contactName')}
              value={contact}
              onChange={setContact}
              error={fieldError(problem, 'contacts.0.name')}
            />
            <TextField
              name={say('contactEmail')}
              type="email"
              hint={say('firstContactHint')}
              value={email}
              onChange={setEmail}
              error={fieldError(problem, 'contacts.0.email')}
            />
          </div>
        </fieldset>
        <button type="submit" hidden />
      </form>
    </Dialog>
  )
}
