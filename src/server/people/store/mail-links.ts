// All SQL of links that are sent by mail, and of the set-up link.

import { sql } from 'kysely'
import { goodFor, type LinkKind } from '#domain/people/links.ts'
import type { Db } from '#server/platform/db.ts'
import { newId } from '#server/platform/ids.ts'
import type { Unit } from '#server/platform/unit.ts'

/** Keeps a new link; earlier ones of the kind stop working. */
export const storeLink = async (
  unit: Unit,
  link: {
    readonly personId: string
    readonly kind: LinkKind
    readonly tokenHash: string
    readonly by: string | null
  },
): Promise<void> => {
  await closeLinks(unit, link.personId, [link.kind])
  unit.insert('mail_links', {
    id: newId(),
    person_id: link.personId,
    kind: link.kind,
    token_hash: link.tokenHash,
    expires_at: (unit.now + goodFor[link.kind]) as Unit['now'],
    created_at: unit.now,
    created_by: link.by,
  })
}

/** Links that were never used open nothing from now on. */
export const closeLinks = async (
  unit: Unit,
  personId: string,
  kinds: readonly LinkKind[] = ['invitation', 'sign_in', 'reset'],
): Promise<void> => {
  await sql`
    update mail_links set used_at = desk_now()
     where person_id = ${personId} and kind = any(${kinds}) and used_at is null`.execute(unit.db)
}

type Given = { readonly account: string; readonly tokenHash: string; readonly kind: LinkKind }

const isOpen = ({ account, tokenHash, kind }: Given) => sql<boolean>`
  token_hash = ${tokenHash} and person_id = ${account} and kind = ${kind} and used_at is null
  and expires_at > desk_now()
  and exists (select from people p where p.id = person_id and p.disabled_at is null)`

/** Looks without using it up. @returns until when it is good. */
export const peekLink = async (db: Db, given: Given): Promise<{ readonly expiresAt: number } | null> => {
  const { rows } = await sql<{ expiresAt: number }>`
    select expires_at as "expiresAt" from mail_links where ${isOpen(given)}`.execute(db)
  return rows[0] ?? null
}

/** Uses it up: of two at once, one gets true. */
export const takeLink = async (db: Db, given: Given): Promise<boolean> => {
  const { rows } = await sql`
    update mail_links set used_at = desk_now() where ${isOpen(given)} returning id`.execute(db)
  return rows.length > 0
}

export const storeSetupToken = async (db: Db, tokenHash: string): Promise<void> => {
  await sql`insert into setup_tokens (token_hash) values (${tokenHash})`.execute(db)
}

/** While nobody administers the desk, and the link is not older than a day. */
export const isSetupToken = async (db: Db, tokenHash: string): Promise<boolean> => {
  const { rows } = await sql`
    select from setup_tokens
     where token_hash = ${tokenHash} and used_at is null and created_at > desk_now() - interval '24 hours'`.execute(
    db,
  )
  return rows.length > 0
}

export const closeSetupTokens = async (db: Db): Promise<void> => {
  await sql`update setup_tokens set used_at = desk_now() where used_at is null`.execute(db)
}

/** Serialises two set-ups at once, and says whether one has happened. */
export const isSetUp = async (db: Db, { locking }: { readonly locking: boolean }): Promise<boolean> => {
  if (locking) await sql`select pg_advisory_xact_lock(4711002)`.execute(db)
  const { rows } = await sql`
    select from people where role = 'administrator'
    union all select from settings where key = 'company' limit 1`.execute(db)
  return rows.length > 0
}
