// A person of a client, recognised by the mail domain only, becomes a contact before the ticket is opened, so that the
// ticket has a requester and the next mail finds a face. By itself, before the unit of the mails: doing it twice finds
// the same person. A contact who was not invited cannot sign in: an address in a From line grants nothing.

import { system } from '#domain/actor.ts'
import { lookupKey } from '#domain/mail/address.ts'
import { authenticationOf } from '#domain/mail/authentication.ts'
import { classify } from '#domain/mail/classify.ts'
import { addContact } from '../../people/index.ts'
import { act } from '../../platform/act.ts'
import type { Desk } from '../../platform/desk.ts'
import type { MailSettings } from '../settings.ts'
import { deskId } from '../signatures.ts'
import type { ReadMail } from './group.ts'
import { recogniseSenders, senderOf } from './senders.ts'

export const introduceSenders = async (
  desk: Desk,
  settings: MailSettings,
  mails: readonly ReadMail[],
): Promise<void> => {
  const us = { addresses: settings.ours, deskId: deskId(desk) }
  const people = new Map(
    mails
      .filter(({ claim, letter }) => claim.asHuman || classify(letter, claim, us).kind === 'human')
      .filter(({ letter }) => authenticationOf(letter, settings.intake.authenticatedBy) !== 'failed')
      .flatMap(({ letter }) => (letter.from ? [[lookupKey(letter.from.address), letter.from] as const] : [])),
  )
  const known = await recogniseSenders(desk.database.app, [...people.keys()])
  for (const { name, address } of people.values()) {
    const sender = senderOf(known, address)
    if (sender.kind !== 'client') continue
    const contact = { clientId: sender.clientId, name: name || address.replace(/@.*/, ''), email: address }
    // Refused when somebody else was quicker: then the person is there, which is all that was wanted.
    await act(desk, addContact(desk), contact, { actor: system, via: 'mail' }).catch(unlessThere)
  }
}

// Another node, or somebody at a keyboard, adds the same person this very moment: the unique address makes us wait for
// their commit and then says so. An advisory lock would be seen by the nodes only, and would cost a round trip a mail.
const unlessThere = (error: unknown): void => {
  if ((error as { constraint?: unknown } | null)?.constraint !== 'people_by_email') throw error
}
