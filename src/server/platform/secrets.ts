// Secrets at rest: AES-256-GCM under a key that lives outside the database (ACCORD_SECRET or a file in the data
// folder). Keys for other purposes are derived from it, so there is one thing to keep safe and back up.

import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Db } from './db.ts'

export type Secrets = {
  /** A 32-byte key for one named purpose; the same name always gives the same key. */
  derive(purpose: string): Buffer
  seal(name: string, plain: string): { readonly ciphertext: Buffer; readonly key_id: string }
  open(name: string, ciphertext: Buffer): string
}

export const openSecrets = (given: string | null, dataFolder: string): Secrets => {
  const master = Buffer.from(given ?? ownSecret(dataFolder))
  const derive = (purpose: string): Buffer => Buffer.from(hkdfSync('sha256', master, 'accord', purpose, 32))
  const keyId = derive('key id').toString('hex').slice(0, 16)
  return {
    derive,
    // The row's name is authenticated with it: a ciphertext moved to another row does not open.
    seal: (name, plain) => {
      const nonce = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', derive('secrets'), nonce).setAAD(Buffer.from(name))
      const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
      return { ciphertext: Buffer.concat([nonce, cipher.getAuthTag(), body]), key_id: keyId }
    },
    open: (name, ciphertext) => {
      const decipher = createDecipheriv('aes-256-gcm', derive('secrets'), ciphertext.subarray(0, 12))
      decipher.setAAD(Buffer.from(name)).setAuthTag(ciphertext.subarray(12, 28))
      return Buffer.concat([decipher.update(ciphertext.subarray(28)), decipher.final()]).toString('utf8')
    },
  }
}

/** Reads and opens a stored secret; null when it was never set. */
export const readSecret = async (db: Db, secrets: Secrets, name: string): Promise<string | null> => {
  const row = await db.selectFrom('secrets').select('ciphertext').where('key', '=', name).executeTakeFirst()
  return row ? secrets.open(name, row.ciphertext) : null
}

const ownSecret = (dataFolder: string): string => {
  const file = path.join(dataFolder, 'secret')
  if (!existsSync(file)) {
    mkdirSync(dataFolder, { recursive: true })
    writeFileSync(file, randomBytes(48).toString('base64url'), { mode: 0o600, flag: 'wx' })
  }
  return readFileSync(file, 'utf8').trim()
}
