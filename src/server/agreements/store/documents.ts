// Documents of agreements.

import { sql } from 'kysely'
import type { Unit } from '#server/platform/unit.ts'
import type { By } from './writing.ts'

export type DocumentFile = {
  readonly id: string
  readonly sha256: string
  readonly name: string
  readonly mediaType: string
  readonly size: number
}

/** What this person has uploaded and not yet used. */
export const loadUploads = async (
  db: Unit['db'],
  personId: string,
  ids: readonly string[],
): Promise<readonly DocumentFile[]> => {
  const { rows } = await sql<DocumentFile>`
    select id, sha256, name, media_type as "mediaType", size from uploads
     where id = any(${ids}::uuid[]) and person_id = ${personId}::uuid`.execute(db)
  return rows
}

export const findDocument = async (
  db: Unit['db'],
  agreementId: string,
  id: string,
): Promise<DocumentFile | null> => {
  const { rows } = await sql<DocumentFile>`
    select id, sha256, name, media_type as "mediaType", size from agreement_documents
     where id = ${id}::uuid and agreement_id = ${agreementId}::uuid and removed_at is null`.execute(db)
  return rows[0] ?? null
}

export const insertDocument = (
  unit: Unit,
  { id, agreementId, sha256, name, mediaType, size, by }: DocumentFile & { agreementId: string; by: By },
): void =>
  unit.insert('agreement_documents', {
    id,
    agreement_id: agreementId,
    sha256,
    name,
    media_type: mediaType,
    size,
    added_at: unit.now,
    added_by: by,
    removed_at: null,
  })
