import { Mail, Pencil, Phone, Plus, UserRoundPlus } from 'lucide-react'
import { useState } from 'react'
import type { Client } from '#domain/clients/shapes.ts'
import { useChange } from '#web/platform/cache.ts'
import { call } from '#web/platform/client.ts'
import { useMe } from '#web/platform/session.ts'
import { Avatar } from '#web/ui/Avatar.tsx'
import { Button } from '#web/ui/Button.tsx'
import { IconButton } from '#web/ui/IconButton.tsx'
import { tip } from '#web/ui/tip.ts'
import styles from './Clients.module.css'
import { type Contact, ContactForm } from './ContactForm.tsx'
import { useText } from './text.ts'

/** The people of a client: to be called, written to, changed, and asked to sign in. */
export function Contacts({ client }: { readonly client: Client }) {
  const say = useText()
  const change = useChange()
  const [editing, setEditing] = useState<Contact | 'new' | null>(null)
  const role = useMe()?.role
  const may = role !== 'observer'
  const mayInvite = ['administrator', 'lead', 'account_manager'].includes(role ?? '')
  const invite = ({ id, name }: Contact) =>
    void change({
      send: () => call('people.inviteContact', { params: { id } }),
      touches: ['clients.get'],
      told: () => ({ text: say('invitedNow', { name }) }),
    })
  return (
    <section className={styles.tile} aria-label={say('contacts')}>
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
              <Who
                contact={contact}
                site={client.sites.find(({ id }) => id === contact.siteId)?.name ?? null}
              />
              <span className={styles.lineActions}>
                {contact.phone && !contact.disabled ? (
                  <Reach
                    href={`tel:${contact.phone}`}
                    name={say('callThem', { name: contact.name })}
                    icon={Phone}
                  />
                ) : null}
                {contact.email && !contact.disabled ? (
                  <Reach
                    href={`mailto:${contact.email}`}
                    name={say('mailThem', { name: contact.name })}
                    icon={Mail}
                  />
                ) : null}
                {mayInvite && contact.email && contact.access === 'none' ? (
                  <IconButton
                    name={say('invite', { name: contact.name })}
                    icon={<UserRoundPlus size={16} strokeWidth={1.75} />}
                    onClick={() => invite(contact)}
                  />
                ) : null}
                {may ? (
                  <IconButton
                    name={say('editContact', { name: contact.name })}
                    icon={<Pencil size={16} strokeWidth={1.75} />}
                    onClick={() => setEditing(contact)}
                  />
                ) : null}
              </span>
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

function Who({ contact, site }: { readonly contact: Contact; readonly site: string | null }) {
  const say = useText()
  const access =
    contact.access === 'invited' || contact.access === 'active' ? say(`access_${contact.access}`) : null
  return (
    <div className={styles.main}>
      <span dir="auto">{contact.name}</span>
      <span className={styles.quiet}>
        {[contact.jobTitle, site, contact.email, contact.phone, contact.disabled ? say('disabled') : access]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </div>
  )
}

function Reach({
  href,
  name,
  icon: Icon,
}: {
  readonly href: string
  readonly name: string
  readonly icon: typeof Phone
}) {
  return (
    <a className={styles.reach} href={href} aria-label={name} {...tip(name)}>
      <Icon size={16} strokeWidth={1.75} aria-hidden="true" />
    </a>
  )
}
