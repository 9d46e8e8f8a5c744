import { Pencil, Plus } from 'lucide-react'
import { useState } from 'react'
import type { Language } from '#domain/actor.ts'
import type { Client } from '#domain/clients/shapes.ts'
import { useSending } from '#web/people/door/entering.ts'
import { languageChoices } from '#web/people/door/places.ts'
import { refresh } from '#web/platform/cache.ts'
import { call } from '#web/platform/client.ts'
import { fieldError } from '#web/platform/problem.ts'
import { useMe } from '#web/platform/session.ts'
import { Avatar } from '#web/ui/Avatar.tsx'
import { Banner } from '#web/ui/Banner.tsx'
import { Button } from '#web/ui/Button.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { Select } from '#web/ui/forms/Select.tsx'
import { TextField } from '#web/ui/forms/TextField.tsx'
import { IconButton } from '#web/ui/IconButton.tsx'
import { toast } from '#web/ui/toasts.ts'
import styles from './Clients.module.css'
import { useText } from './text.ts'

type Contact = Client['contacts'][number]

export function Contacts({ client }: { readonly client: Client }) {
  const say = useText()
  const [editing, setEditing] = useState<Contact | 'new' | null>(null)
  const may = useMe()?.role !== 'observer'
  return (
    <section className={styles.tile}>
      <div className={styles.tileHead}>
        <h2>{say('contacts')}</h2>
        {may ? (
          <Button size="s" icon={<Plus size={16} strokeWidth={1.75} />} onClick={() => setEditing('new')}>
            {say('addContact')}
          </Button>
        ) : null}
      </div>
      {client.contacts.length === 0 ? (
        <p className={styles.quiet}>{say('noContacts')}</p>
      ) : (
        <ul className={styles.lines}>
          {client.contacts.map(contact => (
            <li key={contact.id} className={styles.line} data-off={contact.disabled}>
              <Avatar name={contact.name} size={32} />
              <div className={styles.main}>
                <span dir="auto">{contact.name}</span>
                <span className={styles.quiet}>
                  {[contact.jobTitle, contact.email, contact.phone, contact.disabled ? say('disabled') : null]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </div>
              {may ? (
                <IconButton
                  name={say('editContact', { name: contact.name })}
                  icon={<Pencil size={16} strokeWidth={1.75} />}
                  onClick={() => setEditing(contact)}
                />
              ) : null}
            </li>
          ))}
        </ul>
      )}
      {editing ? (
        <ContactForm
          client={client}
          contact={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
        />
      ) : null}
    </section>
  )
}

function ContactForm({
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
  const { busy, problem, send } = useSending()
  const save = async () => {
    const facts = { name, email: email || null, jobTitle: jobTitle || null, phone: phone || null, language }
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
        <button type="submit" hidden />
      </form>
    </Dialog>
  )
}
