import { Plus, X } from 'lucide-react'
import { fieldError } from '#web/platform/problem.ts'
import { Button } from '#web/ui/Button.tsx'
import { Checkbox } from '#web/ui/forms/Checkbox.tsx'
import { TextField } from '#web/ui/forms/TextField.tsx'
import { IconButton } from '#web/ui/IconButton.tsx'
import { useText as useClientText } from '../text.ts'
import type { PartProps } from './ClientPart.tsx'
import { type Contact, noContact, sentPlace } from './form.ts'
import styles from './Onboarding.module.css'
import { useText } from './text.ts'

/** Their people, and who of them gets into the portal. */
export function ContactsPart({ form, problem, onChange }: PartProps) {
  const say = useText()
  const word = useClientText()
  const { contacts } = form
  const set = (line: number, part: Partial<Contact>) =>
    onChange({ contacts: contacts.map((one, at) => (at === line ? { ...one, ...part } : one)) })
  return (
    <fieldset className={styles.section}>
      <legend>{say('contacts')}</legend>
      {contacts.map((contact, line) => {
        const path = `client.contacts.${sentPlace(contacts, line)}`
        const written = contact.name !== '' || contact.email !== ''
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place; it has no other name yet
          <div key={line} className={styles.contact}>
            <TextField
              name={word('contactName')}
              value={contact.name}
              maxLength={160}
              onChange={name => set(line, { name })}
              error={written ? fieldError(problem, `${path}.name`) : undefined}
            />
            <TextField
              name={word('contactEmail')}
              type="email"
              value={contact.email}
              onChange={email => set(line, { email })}
              error={written ? fieldError(problem, `${path}.email`) : undefined}
            />
            <Checkbox
              name={say('portalAccess')}
              checked={contact.invite}
              disabled={contact.email.trim() === ''}
              onChange={invite => set(line, { invite })}
            />
            <IconButton
              size="s"
              name={say('removeContact', { line: line + 1 })}
              icon={<X size={16} strokeWidth={1.75} />}
              disabled={contacts.length === 1}
              onClick={() => onChange({ contacts: contacts.filter((_, at) => at !== line) })}
            />
          </div>
        )
      })}
      <div>
        <Button
          size="s"
          look="quiet"
          icon={<Plus size={16} strokeWidth={1.75} />}
          onClick={() => onChange({ contacts: [...contacts, noContact] })}
        >
          {say('anotherContact')}
        </Button>
      </div>
      <p className={styles.quiet}>{say('contactsHint')}</p>
    </fieldset>
  )
}
