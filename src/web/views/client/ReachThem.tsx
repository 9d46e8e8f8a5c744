import { Mail, Phone } from 'lucide-react'
import type { Client } from '#domain/clients/shapes.ts'
import { useText } from '#web/clients/text.ts'

/** The first of them who can be called, and the first who can be written to. */
export function ReachThem({ contacts }: { readonly contacts: Client['contacts'] }) {
  const say = useText()
  const there = contacts.filter(({ disabled }) => !disabled)
  const called = there.find(({ phone }) => phone)
  const written = there.find(({ email }) => email)
  return (
    <>
      {called?.phone ? (
        <a href={`tel:${called.phone}`}>
          <Phone size={16} strokeWidth={1.75} aria-hidden="true" />
          {say('callThem', { name: called.name })}
        </a>
      ) : null}
      {written?.email ? (
        <a href={`mailto:${written.email}`}>
          <Mail size={16} strokeWidth={1.75} aria-hidden="true" />
          {say('mailThem', { name: written.name })}
        </a>
      ) : null}
    </>
  )
}
