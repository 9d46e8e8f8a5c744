// Putting a backup back: everything that could be wrong with it is said before the folder is touched, and the folder
// becomes a data folder only when all of it is there.

import { chownSync, createReadStream, readdirSync } from 'node:fs'
import { chmod, mkdir, open, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { createGunzip } from 'node:zlib'
import type pg from 'pg'
import { chooseAccount } from '../embedded-postgres/account.ts'
import { clusterFolder, makeDataFolder } from '../embedded-postgres/cluster.ts'
import { migrationNames } from '../migrate.ts'
import type { Secrets } from '../secrets.ts'
import { StartError } from '../start-error.ts'
import { type Entry, entriesOf } from './archive.ts'
import { keyIdOf, Manifest, manifestName } from './manifest.ts'

/** Unpacks into a data folder that has nothing in it but, perhaps, its secret. Throws a sentence to show to people. */
export const unpackBackup = async (
  file: string,
  given: string,
  secretsFor: () => Secrets,
): Promise<Manifest> => {
  const dataFolder = makeDataFolder(given)
  const taken = readdirSync(dataFolder).filter(name => name !== 'secret')
  if (taken.length > 0)
    throw new StartError(
      `The data folder ${dataFolder} is not empty (${taken[0]}). Restore into a new one: ACCORD_DATA=/somewhere/else.`,
    )
  const draft = path.join(dataFolder, 'restoring')
  try {
    const manifest = await unpack(file, draft, secretsFor)
    for (const name of ['files', `${manifest.cluster}.secret`, manifest.cluster])
      await rename(path.join(draft, name), path.join(dataFolder, name))
    return manifest
  } catch (error) {
    if (error instanceof StartError) throw error
    throw new StartError(`${file} cannot be restored: ${(error as Error).message}.`, { cause: error })
  } finally {
    await rm(draft, { recursive: true, force: true })
  }
}

const unpack = async (file: string, draft: string, secretsFor: () => Secrets): Promise<Manifest> => {
  const source = createReadStream(file)
  const gunzip = createGunzip()
  source.on('error', error => gunzip.destroy(error))
  let manifest: Manifest | null = null
  try {
    for await (const entry of entriesOf(source.pipe(gunzip))) {
      if (manifest === null) {
        manifest = await readManifest(entry)
        refuseWhatWeCannotOpen(manifest, secretsFor)
        await mkdir(draft)
      } else await put(entry, draft, manifest.cluster)
    }
  } finally {
    source.destroy()
    gunzip.destroy()
  }
  if (manifest === null) throw new Error('there is nothing in it')
  return manifest
}

const readManifest = async ({ name, body }: Entry): Promise<Manifest> => {
  if (name !== manifestName) throw new Error('it is not a backup made by Accord')
  const parts: Buffer[] = []
  for await (const part of body) parts.push(part)
  return Manifest.parse(JSON.parse(Buffer.concat(parts).toString()))
}

const refuseWhatWeCannotOpen = (manifest: Manifest, secretsFor: () => Secrets): void => {
  const ours = path.basename(clusterFolder('.'))
  if (manifest.cluster !== ours)
    throw new StartError(
      `This backup holds a ${manifest.cluster}, and this Accord runs a ${ours}. Restore it with the version that made it.`,
    )
  if (!migrationNames().includes(manifest.newestMigration))
    throw new StartError(
      `This backup was made by a newer Accord (it has ${manifest.newestMigration}). Restore it with that version.`,
    )
  if (keyIdOf(secretsFor()) !== manifest.keyId)
    throw new StartError(
      'This backup was made under another key. Put the file "secret" of the desk it was made of into the data folder, or set its ACCORD_SECRET.',
    )
}

const put = async ({ name, body }: Entry, draft: string, cluster: string): Promise<void> => {
  const place = path.join(draft, name)
  const account = name === cluster || name.startsWith(`${cluster}/`) ? chooseAccount(null, null).ids : null
  if (name.endsWith('/')) await mkdir(place, { recursive: true, mode: 0o700 })
  else {
    const file = await open(place, 'wx', 0o600)
    try {
      for await (const part of body) await file.writeFile(part)
      await file.sync()
    } finally {
      await file.close()
    }
  }
  await chmod(place, name.endsWith('/') ? 0o700 : 0o600)
  if (account) chownSync(place, account.uid, account.gid)
}

export type Muted = { readonly relay: string | null; readonly waiting: number }

/**
 * A copy that sends what the original has sent already answers everybody twice: its relay is taken out of the settings
 * until somebody sets it again. @returns which relay it was, and how many mails wait.
 */
export const muteMail = async (owner: pg.Pool): Promise<Muted> => {
  const { rows } = await owner.query<Muted>(
    `with gone as (delete from settings where key = 'mail.relay' returning value)
     select (select format('%s:%s', value ->> 'host', value ->> 'port') from gone) as relay,
            (select count(*)::int from outbox where state = 'waiting') as waiting`,
  )
  return rows[0] ?? { relay: null, waiting: 0 }
}
