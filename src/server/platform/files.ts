// Files are content: stored once under the SHA-256 of their bytes, never under a name somebody sent. The name is
// display data in a row.

import { createHash, randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Readable } from 'node:stream'
import type { Unit } from './unit.ts'

export type Stored = { readonly sha256: string; readonly size: number }

export type Files = {
  /** Writes and flushes the bytes; the same bytes are written once. The row is added by `keep`. */
  store(bytes: Buffer): Promise<Stored>
  storeStream(source: Readable, limit: number): Promise<Stored | 'too_large'>
  read(sha256: string): Promise<Readable>
}

/** The row that says a stored file belongs to the desk; written with what refers to it. */
export const keep = (unit: Unit, stored: Stored): void =>
  unit.insertOnce('blobs', { sha256: stored.sha256, size: stored.size, created_at: unit.now })

/** Where the bytes with this digest lie in a data folder. */
export const placeOf = (dataFolder: string, sha256: string): string =>
  path.join(dataFolder, 'files', sha256.slice(0, 2), sha256)

export const openFiles = (dataFolder: string): Files => {
  const folder = path.join(dataFolder, 'files')
  const place = (sha256: string): string => placeOf(dataFolder, sha256)

  const settle = async (temporary: string, stored: Stored): Promise<Stored> => {
    const target = place(stored.sha256)
    await mkdir(path.dirname(target), { recursive: true })
    await rename(temporary, target)
    return stored
  }

  const storeStream = async (source: Readable, limit: number): Promise<Stored | 'too_large'> => {
    await mkdir(folder, { recursive: true })
    const temporary = path.join(folder, `.${randomBytes(12).toString('hex')}`)
    const file = await open(temporary, 'wx', 0o600)
    const hash = createHash('sha256')
    let size = 0
    try {
      for await (const chunk of source) {
        size += (chunk as Buffer).length
        if (size > limit) {
          await file.close()
          await rm(temporary, { force: true })
          return 'too_large'
        }
        hash.update(chunk as Buffer)
        await file.write(chunk as Buffer)
      }
      await file.sync()
      await file.close()
    } catch (error) {
      await file.close().catch(() => {})
      await rm(temporary, { force: true })
      throw error
    }
    return settle(temporary, { sha256: hash.digest('hex'), size })
  }

  return {
    storeStream,
    store: async bytes => {
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      const already = await stat(place(sha256)).catch(() => null)
      if (already?.size === bytes.length) return { sha256, size: bytes.length }
      await mkdir(folder, { recursive: true })
      const temporary = path.join(folder, `.${randomBytes(12).toString('hex')}`)
      const file = await open(temporary, 'wx', 0o600)
      try {
        await file.writeFile(bytes)
        await file.sync()
      } finally {
        await file.close()
      }
      return settle(temporary, { sha256, size: bytes.length })
    },
    read: async sha256 => {
      if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('not a file name of ours')
      await stat(place(sha256))
      return createReadStream(place(sha256))
    },
  }
}
