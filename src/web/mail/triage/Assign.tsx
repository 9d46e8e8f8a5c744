import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useSending } from '#web/people/door/entering.ts'
import { refresh } from '#web/platform/cache.ts'
import { call, type Reply } from '#web/platform/client.ts'
import { fieldError } from '#web/platform/problem.ts'
import settings from '#web/settings/Settings.module.css'
import { Banner } from '#web/ui/Banner.tsx'
import { Button } from '#web/ui/Button.tsx'
import { Checkbox } from '#web/ui/forms/Checkbox.tsx'
import { ComboBox, type Found } from '#web/ui/forms/ComboBox.tsx'
import { TextField } from '#web/ui/forms/TextField.tsx'
import { toast } from '#web/ui/toasts.ts'
import { useText } from '../text.ts'

/** Says whose the mail is, in one step: the client, the contact to remember, the domain, the sender's other mail. */
export function Assign({ mail, onDone }: { readonly mail: Reply<'mail.view'>; readonly onDone: () => void }) {
  const say = useText()
  const navigate = useNavigate()
  const { suggestion } = mail
  const [client, setClient] = useState<Found | null>(suggestion.clients[0] ?? null)
  const [addContact, setAddContact] = useState(true)
  const [contactName, setContactName] = useState(suggestion.contactName ?? '')
  const [contactAddress, setContactAddress] = useState(suggestion.contactAddress ?? '')
  const [addDomain, setAddDomain] = useState(false)
  const [withOthers, setWithOthers] = useState(true)
  const { busy, problem, send } = useSending()
  const search = async (text: string): Promise<readonly Found[]> => {
    if (text.trim() === '' && suggestion.clients.length > 0) return suggestion.clients
    const { items } = await call('clients.list', {
      query: { state: 'active', limit: 20, ...(text.trim() ? { search: text.trim() } : {}) },
    })
    return items.map(({ id, name, domains }) => ({ id, name, note: domains.join(', ') }))
  }
  const assign = async () => {
    if (!client) return
    const done = await send(() =>
      call('mail.assign', {
        params: { id: mail.id },
        body: {
          clientId: client.id,
          addContact: addContact && contactAddress.trim() !== '',
          ...(contactName.trim() ? { contactName: contactName.trim() } : {}),
          ...(contactAddress.trim() ? { contactAddress: contactAddress.trim() } : {}),
          addDomain,
          withOthers,
        },
      }),
    )
    if (!done) return
    const { ticket } = done
    toast(
      ticket
        ? {
            text: say('assigned', { number: ticket.number }),
            action: {
              name: say('open'),
              run: () => void navigate({ to: '/t/$ticket', params: { ticket: String(ticket.number) } }),
            },
          }
        : { text: say('assignedElse', { state: say(`state_${done.state}`) }) },
    )
    void refresh('mail.received')
    void refresh('mail.view')
    onDone()
  }
  return (
    <form
      className={settings.card}
      noValidate
      onSubmit={event => {
        event.preventDefault()
        void assign()
      }}
    >
      <h2>{say('assignTitle')}</h2>
      {problem && problem.fields.length === 0 ? (
        <Banner tone="problem" live>
          {problem.title}
        </Banner>
      ) : null}
      <ComboBox
        name={say('client')}
        placeholder={say('clientSearch')}
        value={client}
        onChange={setClient}
        search={search}
        error={fieldError(problem, 'clientId')}
      />
      {contactAddress ? (
        <Checkbox
          name={say('addContact', { address: contactAddress })}
          checked={addContact}
          onChange={setAddContact}
        />
      ) : null}
      {addContact ? (
        <div className={settings.pair}>
          <TextField
            name={say('contactName')}
            value={contactName}
            onChange={setContactName}
            error={fieldError(problem, 'contactName')}
          />
          <TextField
            name={say('contactAddress')}
            type="email"
            value={contactAddress}
            onChange={setContactAddress}
            error={fieldError(problem, 'contactAddress')}
          />
        </div>
      ) : null}
      {suggestion.domain ? (
        <Checkbox
          name={say('addDomain', { domain: suggestion.domain })}
          checked={addDomain}
          onChange={setAddDomain}
          error={fieldError(problem, 'addDomain')}
        />
      ) : null}
      {suggestion.others > 0 ? (
        <Checkbox
          name={say('withOthers', { count: suggestion.others })}
          checked={withOthers}
          onChange={setWithOthers}
        />
      ) : null}
      <div>
        <Button type="submit" look="primary" busy={busy} disabled={client === null}>
          {say('assign')}
        </Button>
      </div>
    </form>
  )
}
