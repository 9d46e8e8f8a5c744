// Who is told: those of the client whom it covers and who can be written to, and the account manager; each once.

import type { NoticeKind } from '#domain/agreements/shapes.ts'
import type { NoticedAgreement, NoticeReader } from '../store/notices.ts'

export const readersOf = (
  { terms, managerId }: NoticedAgreement,
  people: readonly NoticeReader[],
  kind: NoticeKind,
): readonly NoticeReader[] => {
  if (terms === null) return []
  const { contacts, manager } = terms.notices
  return people.filter(person => {
    if (person.kind === 'staff') return manager && person.id === managerId && person.email !== null
    if (person.email === null || contacts === 'none') return false
    if (kind === 'hours_used' && !terms.shares.hours) return false
    const wanted = contacts === 'all' || contacts.includes(person.id)
    return wanted && terms.recipients.some(({ kind, id }) => id === placeOf(person)[kind])
  })
}

const placeOf = ({ clientId, siteId, id }: NoticeReader) => ({ client: clientId, site: siteId, contact: id })

/** Whose people have to be looked at. */
export const mentionedBy = (agreements: readonly NoticedAgreement[]) => {
  const recipients = agreements.flatMap(({ terms }) => terms?.recipients ?? [])
  const of = (kind: 'client' | 'site' | 'contact') => [
    ...new Set(recipients.flatMap(one => (one.kind === kind ? [one.id] : []))),
  ]
  return {
    clients: of('client'),
    sites: of('site'),
    people: [...of('contact'), ...agreements.flatMap(({ managerId }) => managerId ?? [])],
  }
}
