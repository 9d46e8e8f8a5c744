// From one agreement to the next: what a copy takes literally, what a continuation moves on, and what another client
// cannot take over because it belongs to somebody.

import { continueTerm } from './continuing.ts'
import { nameFrom, nextName, yearOfName } from './naming.ts'
import type { Term } from './term.ts'
import type { AgreementTerms } from './terms-shapes.ts'

export type Taken = 'services' | 'term' | 'policy' | 'calendar' | 'allowance' | 'price' | 'notices'

export type Source = {
  readonly name: string
  readonly term: Term
  readonly terms: AgreementTerms
  readonly client: { readonly id: string; readonly name: string }
  readonly managerId: string | null
}

export type Receiver = {
  readonly id: string
  readonly name: string
  readonly zone: string
  readonly managerId: string | null
}

export type Wish = {
  readonly mode: 'copy' | 'continue'
  readonly take: readonly Taken[]
  /** The version to promise, chosen already: the source's, a newer one, or the desk's own. */
  readonly policyVersionId: string
  readonly namePattern?: string | undefined
  readonly startsOn?: string | null | undefined
  readonly endsOn?: string | null | undefined
  /** Days before the end at which people are told, where notices are not taken over. */
  readonly ahead: readonly number[]
}

export type Copy = {
  readonly name: string
  readonly term: Term
  readonly terms: AgreementTerms
  readonly managerId: string | null
}

export const copyFor = (source: Source, receiver: Receiver, wish: Wish): Copy => {
  const own = source.client.id === receiver.id
  const term = termFor(source, receiver, wish)
  return {
    name: nameFor(source, receiver, wish, term),
    term,
    terms: termsFor(source, receiver, wish),
    managerId: own ? source.managerId : (receiver.managerId ?? source.managerId),
  }
}

/** For another client the same days begin and end at its own midnights. */
const termFor = (source: Source, receiver: Receiver, wish: Wish): Term => {
  const { term, client } = source
  const zone = client.id === receiver.id ? term.zone : receiver.zone
  const open: Term = { startsOn: null, endsOn: null, zone }
  const taken = wish.take.includes('term')
    ? wish.mode === 'continue'
      ? { ...continueTerm(term), zone }
      : { ...term, zone }
    : open
  return {
    startsOn: wish.startsOn === undefined ? taken.startsOn : wish.startsOn,
    endsOn: wish.endsOn === undefined ? taken.endsOn : wish.endsOn,
    zone,
  }
}

const termsFor = ({ terms, client }: Source, receiver: Receiver, wish: Wish): AgreementTerms => {
  const own = client.id === receiver.id
  const takes = (what: Taken): boolean => wish.take.includes(what)
  const { notices } = terms
  return {
    recipients: own ? terms.recipients : [{ kind: 'client', id: receiver.id }],
    services: takes('services') ? terms.services : 'all',
    policyVersionId: wish.policyVersionId,
    calendarId: takes('calendar') ? terms.calendarId : null,
    allowance: takes('allowance') ? terms.allowance : null,
    price: takes('price') ? terms.price : null,
    rates: takes('price') ? terms.rates : [],
    notices: takes('notices')
      ? { ...notices, contacts: own || typeof notices.contacts === 'string' ? notices.contacts : 'all' }
      : { activation: true, ending: true, ahead: [...wish.ahead], contacts: 'all', manager: true },
    shares: terms.shares,
    // Counted on hours that another client may not keep: its own examples have to be written for it.
    cases: own || (takes('calendar') && terms.calendarId !== null) ? terms.cases : [],
    notes: own ? terms.notes : '',
  }
}

const nameFor = (source: Source, receiver: Receiver, { namePattern }: Wish, term: Term): string => {
  const moved = nextName(source.name, source.term, term).replaceAll(source.client.name, receiver.name)
  if (namePattern === undefined) return moved
  const name = nameFrom(namePattern, { client: receiver.name, name: moved, year: yearOfName(term) })
  return name === '' ? moved : name
}
