// Who the writers of a batch are: a contact, a client by mail domain, a colleague, or nobody we know yet.

import { lookupKey } from '#domain/mail/address.ts'
import type { Letter } from '#domain/mail/letter.ts'
import type { Sender } from '#domain/mail/settling.ts'
import { type Recognised, recogniseAll } from '../../clients/index.ts'
import type { Db } from '../../platform/db.ts'

export type KnownSenders = ReadonlyMap<string, Sender>

export const recogniseSenders = async (db: Db, addresses: readonly string[]): Promise<KnownSenders> => {
  const recognised = await recogniseAll(db, addresses)
  return new Map([...recognised].map(([address, found]) => [address, senderFrom(found)]))
}

/** Under which a letter's writer is looked up; empty when it names none. */
export const keyOf = (letter: Letter): string => (letter.from ? lookupKey(letter.from.address) : '')

export const senderOf = (known: KnownSenders, address: string): Sender =>
  known.get(lookupKey(address)) ?? { kind: 'unknown' }

const senderFrom = (found: Recognised): Sender => {
  if (found.kind === 'client') return { kind: 'client', clientId: found.client.id }
  const { id: personId, name, disabled } = found.person
  // Whoever was disabled has left: mail in that name is looked at by a person.
  if (disabled) return { kind: 'unknown' }
  return found.kind === 'staff'
    ? { kind: 'staff', personId, name }
    : { kind: 'contact', personId, name, clientId: found.client.id }
}
