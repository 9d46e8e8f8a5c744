// Attachments and uploads: rows about files, found by who may have them.

import { sql } from 'kysely'
import type { Db } from '#server/platform/db.ts'
import type { Unit } from '#server/platform/unit.ts'

export type FileRow = {
  readonly id: string
  readonly sha256: string
  readonly name: string
  readonly mediaType: string
  readonly size: number
}

const columns = sql`a.id, a.sha256, a.name, a.media_type as "mediaType", a.size`

/** On the connection of whoever asks: a contact's sees only what was written to be seen. */
export const findAttachment = async (db: Db, id: string): Promise<FileRow | null> => {
  const { rows } = await sql<FileRow>`select ${columns} from attachments a where a.id = ${id}::uuid`.execute(
    db,
  )
  return rows[0] ?? null
}

/** The signature said who was shown the link; whether that person may still see it is asked again. */
export const findAttachmentFor = async (db: Db, id: string, personId: string): Promise<FileRow | null> => {
  const { rows } = await sql<FileRow>`
    select ${columns}
      from attachments a join people p on p.id = ${personId}::uuid and p.disabled_at is null
     where a.id = ${id}::uuid
       and (p.kind = 'staff' or (a.visibility = 'client' and a.client_id = p.client_id
            and not exists (select from recalls r where r.message_id = a.message_id)))`.execute(db)
  return rows[0] ?? null
}

export const insertUpload = (unit: Unit, upload: FileRow & { readonly personId: string }): void =>
  unit.insert('uploads', {
    id: upload.id,
    person_id: upload.personId,
    sha256: upload.sha256,
    name: upload.name,
    media_type: upload.mediaType,
    size: upload.size,
    created_at: unit.now,
  })

export const findUpload = async (db: Unit['db'], id: string, personId: string): Promise<string | null> => {
  const { rows } = await sql<{ id: string }>`
    select id from uploads where id = ${id}::uuid and person_id = ${personId}::uuid`.execute(db)
  return rows[0]?.id ?? null
}
