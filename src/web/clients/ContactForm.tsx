import { useState } from 'react'
import type { Language } from '#domain/actor.ts'
import type { Client } from '#domain/clients/shapes.ts'
import { useSending } from '#web/people/door/entering.ts'
import { languageChoices } from '#web/people/door/places.ts'
import { refresh } from '#web/platform/cache.ts'
import { call } from '#web/platform/client.ts'
import { fieldError } from '#web/platform/problem.ts'
import { Banner } from '#web/ui/Banner.tsx'
import { Button } from '#web/ui/Button.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { Select } from '#web/ui/forms/Select.tsx'
import { TextField } from '#web/ui/forms/TextField.tsx'
import { toast } from '#web/ui/toasts.ts'
import styles from './Clients.module.css'
import { useText } from './text.ts'

export type Contact = Client['contacts'][number]

/** Somebody of a client: how they are reached, in which language, and to which site they belong. */
export function ContactForm({
  client,
  contact,
  onClose,
}: {
  readonly client: Client
  readonly contact: Contact | null
  readonly onClose: () => void
}) {
  const say = useText()
  const [name, setName] = useState(contact?.name ?? '')
  const [email, setEmail] = useState(contact?.email ?? '')
  const [jobTitle, setJobTitle] = useState(contact?.jobTitle ?? '')
  const [phone, setPhone] = useState(contact?.phone ?? '')
  const [language, setLanguage] = useState<Language>(contact?.language ?? client.language)
  const [siteId, setSiteId] = useState(contact?.siteId ?? null)
  const sites = client.sites.filter(({ id, archived }) => !archived || id === contact?.siteId)
  const { busy, problem, send } = useSending()
  const save = async () => {
    const facts = {
      name,
      email: email || null,
      jobTitle: jobTitle || null,
      phone: phone || null,
      language,
      siteId,
    }
    const saved = await send(() =>
      contact
        ? call('people.updateContact', { params: { id: contact.id }, body: facts })
        : call('people.createContact', { body: { ...facts, clientId: client.id } }),
    )
    if (!saved) return
    toast({ text: say(contact ? 'contactChanged' : 'contactAdded', { name }) })
    void refresh('clients.get')
    onClose()
  }
  return (
    <Dialog
      open
      onClose={onClose}
      size="s"
      title={contact ? say('editContact', { name: contact.name }) : say('addContact')}
      actions={
        <Button look="primary" busy={busy} onClick={() => void save()}>
          {contact ? say('save') : say('addContact')}
        </Button>
      }
    >
      <form
        className={styles.form}
        noValidate
        onSubmit={event => {
          event.preventDefault()
          void save()
        }}
      >
        {problem && problem.fields.length === 0 ? (
          <Banner tone="problem" live>
            {problem.title}
          </Banner>
        ) : null}
        <TextField
          name={say('contactName')}
          value={name}
          onChange={setName}
          error={fieldError(problem, 'name')}
          autoFocus
        />
        <TextField
          name={say('contactEmail')}
          type="email"
          value={email}
          onChange={setEmail}
          error={fieldError(problem, 'email')}
        />
        <TextField
          name={say('contactTitle')}
          value={jobTitle}
          onChange={setJobTitle}
          error={fieldError(problem, 'jobTitle')}
        />
        <TextField
          name={say('contactPhone')}
          type="tel"
          value={phone}
          onChange={setPhone}
          error={fieldError(problem, 'phone')}
        />
        <Select
          name={say('contactLanguage')}
          choices={languageChoices}
          value={language}
          onChange={chosen => chosen && setLanguage(chosen)}
        />
        {sites.length > 0 ? (
          <Select
            name={say('contactSite')}
            clearable
            placeholder={say('noSite')}
            choices={sites.map(({ id, name }) => ({ id, name }))}
            value={siteId}
            error={fieldError(problem, 'siteId')}
            onChange={setSiteId}
          />
        ) : null}
        <button type="submit" hidden />
      </form>
    </Dialog>
  )
}
