// The files: is everything there that a row speaks of, in its full length.

import { stat } from 'node:fs/promises'
import type pg from 'pg'
import { placeOf } from '../files.ts'
import { broken, type Finding, fine } from './finding.ts'

const page = 1_000

export const lookAtFiles = async (owner: pg.Pool, dataFolder: string): Promise<Finding> => {
  let [after, count] = ['', 0]
  const missing: string[] = []
  for (;;) {
    const { rows } = await owner.query<{ sha256: string; size: number }>(
      `select sha256, size::float8 as size from blobs where sha256 > $1 order by sha256 limit ${page}`,
      [after],
    )
    for (const { sha256, size } of rows) {
      const found = await stat(placeOf(dataFolder, sha256)).catch(() => null)
      if (found?.size !== size) missing.push(sha256)
    }
    count += rows.length
    after = rows.at(-1)?.sha256 ?? ''
    if (rows.length < page) break
  }
  return missing.length > 0
    ? broken(
        'files',
        `${missing.length} of ${count} are not there or not whole, first ${missing[0]}`,
        'Put the "files" of the data folder back from a backup; nothing else can make them.',
      )
    : fine('files', `all ${count} are there`)
}
