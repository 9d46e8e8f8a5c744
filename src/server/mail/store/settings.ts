// The settings rows of mail, and the company's.

import { sql } from 'kysely'
import { z } from 'zod'
import { languages } from '#domain/actor.ts'
import { lookupKey, usableAddress, withoutTag } from '#domain/mail/address.ts'
import { intakeFields } from '#domain/mail/settings-conflict.ts'
import { relaySecurity } from '#domain/mail/shapes.ts'
import { settingsSubject } from '../../people/index.ts'
import type { Db } from '../../platform/db.ts'
import type { MailSettings, RelayChange } from '../settings-kept.ts'

// Rows are read forgivingly: what an older version or a person wrote into them must not stop the mail.
const storedIntake = z.object({
  address: z.string().nullish(),
  addresses: z.array(z.string()).catch([]).default([]),
  acknowledge: z.boolean().catch(true).default(true),
  services: z
    .array(z.object({ address: z.string(), serviceId: z.string() }))
    .catch([])
    .default([]),
  authenticatedBy: z.string().nullish(),
  touched: z
    .partialRecord(
      z.enum(intakeFields),
      z.object({ version: z.number(), by: z.string().nullable(), name: z.string() }),
    )
    .catch({})
    .default({}),
})
const storedRelay = z.object({
  host: z.string(),
  port: z.coerce.number().int(),
  secure: z.enum(relaySecurity).catch('starttls'),
  user: z.string().nullish(),
})
const storedCompany = z.object({
  name: z.string().catch('Accord').default('Accord'),
  language: z.enum(languages).catch('en').default('en'),
  region: z.string().catch('GB').default('GB'),
  zone: z.string().catch('UTC').default('UTC'),
})
const storedHook = z.object({ tokenHash: z.string() })

const keys = ['mail.intake', 'mail.relay', 'mail.hook', 'company']

export const readSettings = async (db: Db): Promise<MailSettings> => {
  const rows = await db
    .selectFrom('settings')
    .select(['key', 'value', 'version', 'changed_at'])
    .where('key', 'in', keys)
    .execute()
  const row = (key: string) => rows.find(one => one.key === key)
  const stored = (key: string): unknown => row(key)?.value ?? null
  const intake = storedIntake.safeParse(stored('mail.intake') ?? {}).data
  const relay = storedRelay.safeParse(stored('mail.relay')).data
  const address = usableAddress(intake?.address ?? '')
  const addresses = [...new Set([address, ...(intake?.addresses ?? []).map(usableAddress)])].filter(
    one => one !== null,
  )
  return {
    intake: {
      address: address ?? addresses[0] ?? null,
      addresses,
      acknowledge: intake?.acknowledge ?? true,
      services: await inUse(db, intake?.services ?? []),
      authenticatedBy: intake?.authenticatedBy ?? null,
    },
    intakeVersion: row('mail.intake')?.version ?? 0,
    touched: intake?.touched ?? {},
    relay: relay ? { ...relay, user: relay.user ?? null } : null,
    relayChangedAt: row('mail.relay')?.changed_at ?? null,
    hookTokenHash: storedHook.safeParse(stored('mail.hook')).data?.tokenHash ?? null,
    company: storedCompany.parse(stored('company') ?? {}),
    ours: new Set(addresses.map(one => lookupKey(withoutTag(one)))),
    changedAt:
      Math.max(0, ...rows.filter(one => one.key.startsWith('mail.')).map(one => one.changed_at)) || null,
  }
}

/** Whoever set the relay or took it away last: history knows, also when there is none any more. */
export const lastRelayChange = async (db: Db): Promise<RelayChange | null> => {
  const { rows } = await sql<RelayChange>`
    select l.actor_id as by, coalesce(p.name, '') as name
      from ledger l left join people p on p.id = l.actor_id
     where l.subject_kind = ${settingsSubject.kind} and l.subject_id = ${settingsSubject.id}::uuid
       and l.type in ('mail.relay_changed', 'mail.relay_removed')
     order by l.id desc limit 1`.execute(db)
  return rows[0] ?? null
}

type AtAddress = { readonly address: string; readonly serviceId: string }

/** A service that was put away is asked for by nobody: what comes to its address names none. */
const inUse = async (db: Db, services: readonly AtAddress[]): Promise<readonly AtAddress[]> => {
  const known = await knownServices(
    db,
    services.map(({ serviceId }) => serviceId),
  )
  return services.filter(({ serviceId }) => known.has(serviceId))
}

export const knownServices = async (db: Db, ids: readonly string[]): Promise<ReadonlySet<string>> => {
  if (ids.length === 0) return new Set()
  const { rows } = await sql<{ id: string }>`
    select id from services where id = any(${[...ids]}::uuid[]) and archived_at is null`.execute(db)
  return new Set(rows.map(({ id }) => id))
}

export const hasSecret = async (db: Db, key: string): Promise<boolean> =>
  (await db.selectFrom('secrets').select('key').where('key', '=', key).executeTakeFirst()) !== undefined

export const keepSecret = async (
  db: Db,
  key: string,
  sealed: { readonly ciphertext: Buffer; readonly key_id: string },
): Promise<void> => {
  await sql`
    insert into secrets (key, ciphertext, key_id) values (${key}, ${sealed.ciphertext}, ${sealed.key_id})
    on conflict (key) do update set ciphertext = excluded.ciphertext, key_id = excluded.key_id, changed_at = now()`.execute(
    db,
  )
}

export const forgetSecret = async (db: Db, key: string): Promise<void> => {
  await db.deleteFrom('secrets').where('key', '=', key).execute()
}

export const forgetSetting = async (db: Db, key: string): Promise<void> => {
  await db.deleteFrom('settings').where('key', '=', key).execute()
}
