// Drafts, presence, following, and the files of a ticket.

import { Readable } from 'node:stream'
import type { Actor } from '#domain/actor.ts'
import { toIso } from '#kernel/instant.ts'
import { isRefusal, type Refusal, refusal } from '#kernel/refusal.ts'
import { act } from '#server/platform/act.ts'
import type { Desk } from '#server/platform/desk.ts'
import { sendFile } from '#server/platform/downloads.ts'
import { newId } from '#server/platform/ids.ts'
import { reading } from '#server/platform/scope.ts'
import type { Handlers } from '#server/platform/serve.ts'
import { dropUpload, keepDraft, keepUpload, showPresence, watchTicket } from '../actions/around.ts'
import { isGenuine } from '../showing/links.ts'
import { othersPresent, ownUploads } from '../store/drafts.ts'
import { findAttachment, findAttachmentFor } from '../store/files.ts'
import { findTicket } from '../store/holding.ts'

type Names =
  | 'tickets.watch'
  | 'tickets.draft'
  | 'tickets.present'
  | 'tickets.upload'
  | 'tickets.drop_upload'
  | 'tickets.attachment'
  | 'tickets.inline'

const notFound = refusal('tickets.not_found')
const noFile = refusal('tickets.attachment_not_found')
const megabytes = 25
const largest = megabytes * 1024 * 1024
const longestName = 255

export const aroundRoutes = (desk: Desk): Pick<Handlers, Names> => {
  const db = desk.database.app

  const onTicket = async <T>(ref: string, work: (ticketId: string) => Promise<T>): Promise<T | Refusal> => {
    const ticketId = await findTicket(db, ref)
    return ticketId ? work(ticketId) : notFound
  }

  return {
    'tickets.watch': ({ params, body, actor, context }) =>
      onTicket(params.ticket, async ticketId => {
        const person = personOf(actor)
        const answer = await act(desk, watchTicket, { ticketId, person, ...body }, context)
        return isRefusal(answer) ? answer : { watching: body.watching }
      }),

    'tickets.draft': ({ params, body, actor, context }) =>
      onTicket(params.ticket, async ticketId => {
        const person = personOf(actor)
        const answer = await act(desk, keepDraft, { ticketId, person, ...body }, context)
        if (isRefusal(answer)) return answer
        if (body.html === '' && body.uploads.length === 0) return { draft: null }
        const uploads = await ownUploads(db, person.id, body.uploads)
        return { draft: { ...body, uploads: [...uploads], updatedAt: toIso(await desk.database.now()) } }
      }),

    'tickets.present': ({ params, body, actor, context }) =>
      onTicket(params.ticket, async ticketId => {
        const person = personOf(actor)
        const answer = await act(desk, showPresence, { ticketId, person, ...body }, context)
        if (isRefusal(answer)) return answer
        return { present: [...(await othersPresent(db, ticketId, person.id, await desk.database.now()))] }
      }),

    'tickets.upload': async ({ request, actor, context }) => {
      if (!request.isMultipart()) return refusal('tickets.upload_missing')
      // One byte more than is kept, so that what is too large is seen to be, and not quietly cut.
      const part = await request.file({ limits: { fileSize: largest + 1 } })
      if (!part) return refusal('tickets.upload_missing')
      const stored = await desk.files.storeStream(Readable.from(part.file), largest)
      if (stored === 'too_large') return refusal('tickets.too_large', { params: { limit: megabytes } })
      const file = { id: newId(), ...stored, name: nameOf(part.filename), mediaType: typeOf(part.mimetype) }
      const answer = await act(desk, keepUpload, { person: personOf(actor), file }, context)
      return isRefusal(answer) ? answer : file
    },

    'tickets.drop_upload': async ({ params, actor, context }) => {
      const answer = await act(desk, dropUpload, { id: params.id, person: personOf(actor) }, context)
      return isRefusal(answer) ? answer : {}
    },

    'tickets.attachment': async ({ params, query, actor, reply }) => {
      const file = await reading(desk.database, actor, mine => findAttachment(mine, params.id))
      return file ? sendFile(desk, reply, file, { shown: query.show }) : noFile
    },

    // Public, because the frame has no session: the signature stands for one, for five minutes.
    'tickets.inline': async ({ params, query, reply }) => {
      const link = { id: params.id, ...query }
      if (!isGenuine(desk, link, await desk.database.now())) return noFile
      const file = await findAttachmentFor(db, params.id, query.for)
      return file ? sendFile(desk, reply, file, { shown: true, anyOrigin: true }) : noFile
    },
  }
}

/** Contracts let only people in here. */
const personOf = (actor: Actor): Exclude<Actor, { kind: 'system' }> => {
  if (actor.kind === 'system') throw new Error('the desk itself has no drafts')
  return actor
}

/** Display data: no path, no control or direction characters; where the bytes lie has nothing to do with it. */
const nameOf = (given: string | undefined): string =>
  (given ?? '')
    .normalize('NFC')
    .replace(/^.*[/\\]/, '')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .trim()
    .slice(0, longestName) || 'file'

const typeOf = (given: string): string =>
  /^[\w.+-]{1,64}\/[\w.+-]{1,64}$/.test(given) ? given.toLowerCase() : 'application/octet-stream'
