// What a backup says about itself, first of all: whether this program and this key can open it is known before
// anything is unpacked.

import { z } from 'zod'
import type { Secrets } from '../secrets.ts'

export const manifestName = 'accord-backup.json'

export const Manifest = z.object({
  format: z.literal(1),
  takenAt: z.iso.datetime(),
  /** Which folder the cluster is in; a newer server cannot read an older one. */
  cluster: z.string(),
  newestMigration: z.string(),
  /** Tells keys apart and says nothing about them. */
  keyId: z.string(),
})
export type Manifest = z.infer<typeof Manifest>

export const keyIdOf = (secrets: Secrets): string => secrets.derive('key id').toString('hex').slice(0, 16)
