// Triage over HTTP.

import type { Named } from '#domain/event.ts'
import { domainOf, usableAddress } from '#domain/mail/address.ts'
import { toIso } from '#kernel/instant.ts'
import { isRefusal, type Refusal, refusal } from '#kernel/refusal.ts'
import { claimDomain, findClient, recognise } from '../clients/index.ts'
import { addContact } from '../people/index.ts'
import { act, type Context, inUnit, perform } from '../platform/act.ts'
import type { Desk } from '../platform/desk.ts'
import type { Call, Handlers } from '../platform/serve.ts'
import { sharedReadingRoom } from './intake/reading-room.ts'
import { mailSettings } from './settings.ts'
import { containing, pageOf, placeOf, showInFull, showReceived } from './showing.ts'
import {
  bytesOf,
  countMail,
  listReceived,
  lockForTriage,
  type ReceivedRow,
  receivedById,
  receivedByIds,
  receivedCounts,
} from './store/received.ts'
import { assignMail, discardMail, readRaw, restoreMail, retryMail } from './triage.ts'

type Names =
  | 'mail.received'
  | 'mail.view'
  | 'mail.raw'
  | 'mail.assign'
  | 'mail.discard'
  | 'mail.restore'
  | 'mail.retry'
  | 'mail.health'

export const receivedRoutes = (desk: Desk): Pick<Handlers, Names> => {
  const { app } = desk.database
  return {
    'mail.received': async ({ query: { show, text, cursor, limit } }) => {
      const rows = await listReceived(app, {
        show,
        words: containing(text),
        after: placeOf(cursor),
        limit: limit + 1,
      })
      return {
        ...pageOf(rows, limit, row => row.receivedAt, showReceived),
        counts: await receivedCounts(app),
      }
    },
    'mail.view': async ({ params: { id } }) => {
      const row = await receivedById(app, id)
      return row ? showInFull(desk, await mailSettings(desk), row) : refusal('mail.not_found')
    },
    'mail.raw': async ({ params: { id }, context, reply }) => {
      const done = await act(desk, readRaw, { id }, context)
      if (isRefusal(done)) return done
      const bytes = await bytesOf(app, id)
      if (!bytes) return refusal('mail.not_found')
      // Foreign bytes are a file to take away, never a page.
      return reply
        .header('content-type', 'message/rfc822')
        .header('content-disposition', `attachment; filename="mail-${id}.eml"`)
        .header('content-security-policy', "sandbox; default-src 'none'")
        .header('x-content-type-options', 'nosniff')
        .send(bytes)
    },
    'mail.assign': call => assign(desk, call),
    'mail.discard': async ({ params: { id }, body: { withOthers }, context }) =>
      inUnit(desk, async unit => {
        const rows = await lockForTriage(unit.db, id, withOthers)
        if (rows.length === 0) return refusal('mail.not_found')
        for (const row of rows) {
          const done = await perform(desk, unit, discardMail, { id: row.id }, context)
          if (isRefusal(done)) return done
        }
        return { ids: rows.map(row => row.id) }
      }),
    'mail.restore': async ({ params: { id }, context }) => {
      const done = await act(desk, restoreMail, { id }, context)
      return isRefusal(done) ? done : settledView(desk, id)
    },
    'mail.retry': async ({ params: { id }, body, context }) => {
      const done = await act(desk, retryMail(body), { id, ...body }, context)
      if (isRefusal(done)) return done
      await untilSettled(desk, [id])
      return settledView(desk, id)
    },
    'mail.health': async () => {
      const counted = await countMail(app)
      const sum = Object.values(counted.states).reduce((total, count) => total + count, 0)
      return {
        received: counted.received,
        states: counted.states,
        balanced: sum === counted.received,
        triage: counted.triage,
        oldestUndrained: counted.oldestUndrained === null ? null : toIso(counted.oldestUndrained),
        outbox: counted.outbox,
        oldestWaiting: counted.oldestWaiting === null ? null : toIso(counted.oldestWaiting),
        relay: (await mailSettings(desk)).relay !== null,
      }
    },
  }
}

const settledOf = ({ id, state, reason, ticket }: ReceivedRow) => ({ id, state, reason, ticket })

const settledView = async (desk: Desk, id: string) => {
  const row = await receivedById(desk.database.app, id)
  return row ? settledOf(row) : refusal('mail.not_found')
}

const assign = async (desk: Desk, { params: { id }, body, context }: Call<'mail.assign'>) => {
  const client = await findClient(desk.database.app, body.clientId)
  if (!client || client.archivedAt !== null) return refusal('mail.no_such_client', { path: ['clientId'] })
  const sender = await writerOf(desk, id)
  const assigned = await inUnit(desk, async unit => {
    const rows = await lockForTriage(unit.db, id, body.withOthers)
    const main = rows.find(row => row.id === id)
    if (!main) return refusal('mail.not_found')
    if (main.state !== 'quarantined' || main.handledAt !== null) return refusal('mail.not_waiting')
    const address = body.contactAddress ?? sender?.address ?? null
    const contact = await contactFor(
      desk,
      unit,
      { ...body, address, name: body.contactName ?? sender?.name ?? '' },
      client,
      context,
    )
    if (isRefusal(contact)) return contact
    const domain = body.addDomain && address ? domainOf(address) : null
    if (domain) {
      const claimed = await perform(desk, unit, claimDomain, { id: client.id, domain }, context)
      if (isRefusal(claimed)) return claimed
    }
    for (const row of rows) {
      const input = { id: row.id, client: { id: client.id, name: client.name }, contact, domain }
      const done = await perform(desk, unit, assignMail(input), input, context)
      if (isRefusal(done)) return done
    }
    return rows.map(row => row.id)
  })
  if (isRefusal(assigned)) return assigned
  await untilSettled(desk, assigned)
  const rows = await receivedByIds(desk.database.app, assigned)
  const main = rows.find(row => row.id === id)
  if (!main) return refusal('mail.not_found')
  return { ...settledOf(main), others: rows.filter(row => row.id !== id).map(settledOf) }
}

/** The sender, or for what a colleague passed on, who wrote it first. */
const writerOf = async (
  desk: Desk,
  id: string,
): Promise<{ readonly name: string; readonly address: string } | null> => {
  const row = await receivedById(desk.database.app, id)
  if (!row) return null
  if (row.reason !== 'staff_by_mail')
    return row.fromAddress ? { name: row.fromName ?? '', address: row.fromAddress } : null
  const bytes = await bytesOf(desk.database.app, id)
  const outcome = bytes ? await sharedReadingRoom(desk).read(bytes) : null
  return outcome?.read?.letter.forwarded ?? null
}

type Wanted = { readonly address: string | null; readonly name: string; readonly addContact: boolean }
type Gathering = Parameters<Parameters<typeof inUnit>[1]>[0]

/** The contact there is, a new one when that is wanted, or none. */
const contactFor = async (
  desk: Desk,
  unit: Gathering,
  wanted: Wanted,
  client: Named,
  context: Context,
): Promise<Named | null | Refusal> => {
  const address = wanted.address ? usableAddress(wanted.address) : null
  if (!address) return null
  const known = await recognise(unit.db, address)
  if (known?.kind === 'contact' && known.client.id === client.id)
    return { id: known.person.id, name: known.person.name }
  if (!wanted.addContact) return null
  const name = wanted.name.trim() || address.replace(/@.*/, '')
  const added = await perform(
    desk,
    unit,
    addContact(desk),
    { clientId: client.id, name, email: address },
    context,
  )
  return isRefusal(added) ? added : { id: added, name }
}

/** Intake does its work on another node perhaps; whoever asked waits a moment for what came of it. */
const untilSettled = async (desk: Desk, ids: readonly string[]): Promise<void> => {
  for (let tries = 0; tries < 50; tries += 1) {
    const rows = await receivedByIds(desk.database.app, ids)
    if (rows.every(({ state }) => state !== 'received')) return
    await new Promise(resolve => setTimeout(resolve, tries < 10 ? 50 : 100))
  }
}
