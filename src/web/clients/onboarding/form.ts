import type { Language } from '#domain/actor.ts'
import { wholeMonths } from '#domain/agreements/continuing.ts'
import { nameFrom, yearOfName } from '#domain/agreements/naming.ts'
import { patternOf } from '#domain/agreements/pattern.ts'
import { addDays, addMonths, daysBetween } from '#domain/agreements/term.ts'
import type { Input } from '#web/platform/client.ts'
import type { Source } from './SourcePicker.tsx'

// A client being added with its people and its agreement, as it stands in the form.

export type Contact = { readonly name: string; readonly email: string; readonly invite: boolean }

export type Agreement = {
  readonly source: Source
  readonly name: string
  /** Written by hand: it no longer follows the client's name and the first day. */
  readonly named: boolean
  readonly startsOn: string
  readonly endsOn: string
  readonly start: 'draft' | 'planned' | 'active'
}

export type Form = {
  readonly name: string
  readonly domains: readonly string[]
  readonly zone: string
  readonly language: Language
  readonly region: string
  readonly manager: { readonly id: string; readonly name: string } | null
  readonly contacts: readonly Contact[]
  readonly agreement: Agreement | null
}

export const noContact: Contact = { name: '', email: '', invite: false }
const isWritten = ({ name, email }: Contact) => name.trim() !== '' || email.trim() !== ''

/** From today, as long as the source's; a source without an end has none here either. */
export function begin(source: Source, client: string, today: string): Agreement {
  const { startsOn, endsOn } = source
  const agreement: Agreement = {
    source,
    name: '',
    named: false,
    startsOn: today,
    endsOn: startsOn !== null && endsOn !== null ? lastDay(startsOn, endsOn, today) : '',
    start: 'planned',
  }
  return { ...agreement, name: nameOf(agreement, client) }
}

function lastDay(startsOn: string, endsOn: string, from: string): string {
  const months = wholeMonths(startsOn, endsOn)
  return months === null ? addDays(from, daysBetween(startsOn, endsOn)) : addDays(addMonths(from, months), -1)
}

/** The source's name with this client and year in it, unless somebody wrote another. */
export const nameOf = ({ source, name, named, startsOn, endsOn }: Agreement, client: string): string =>
  named
    ? name
    : nameFrom(patternOf(source.name, source.client), {
        client: client.trim(),
        name: source.name,
        year: yearOfName({ startsOn: startsOn || null, endsOn: endsOn || null }),
      }).replace(/^[\s–-]+/, '')

/** Whether something would be lost by a press beside the form. */
export const isBlank = ({ name, domains, contacts, agreement }: Form): boolean =>
  name.trim() === '' && domains.length === 0 && !contacts.some(isWritten) && agreement === null

/** As the contract takes it, without the lines nobody filled in. */
export function bodyOf(form: Form): Input<'agreements.onboard'>['body'] {
  const { agreement } = form
  return {
    client: {
      name: form.name,
      zone: form.zone,
      language: form.language,
      region: form.region,
      domains: [...form.domains],
      accountManagerId: form.manager?.id ?? null,
      contacts: form.contacts.filter(isWritten).map(({ name, email, invite }) => ({
        name: name.trim() || email.trim(),
        email: email.trim() || null,
        invite: invite && email.trim() !== '',
      })),
    },
    agreement: agreement && {
      sourceId: agreement.source.id,
      name: nameOf(agreement, form.name),
      startsOn: agreement.startsOn || null,
      endsOn: agreement.endsOn || null,
      start: agreement.start,
    },
  }
}

/** Which line of the form the server's `client.contacts.1` is about: lines left empty were not sent. */
export const sentPlace = (contacts: readonly Contact[], line: number): number =>
  contacts.slice(0, line).filter(isWritten).length
