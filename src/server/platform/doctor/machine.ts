// The machine: does its clock agree with the database's, do both know the same time zones, is there room on the disk,
// and can what was encrypted be read.

import { statfs } from 'node:fs/promises'
import type { Database, Db } from '../db.ts'
import type { Secrets } from '../secrets.ts'
import { broken, doubtful, type Finding, fine } from './finding.ts'

const gigabyte = 1024 ** 3

export const lookAtClock = async (database: Database): Promise<Finding> => {
  const before = Date.now()
  const there = (
    await database.owner.query<{ ms: number }>(
      `select (extract(epoch from clock_timestamp()) * 1000)::float8 as ms`,
    )
  ).rows[0]?.ms
  const took = Date.now() - before
  const apart = Math.abs((there ?? 0) - (before + took / 2))
  const says = `this machine and the database are ${(apart / 1000).toFixed(2)} s apart, a question takes ${took} ms`
  return apart - took > 2_000
    ? doubtful(
        'clock',
        says,
        'Let both keep time (chrony, systemd-timesyncd). What is due follows the database.',
      )
    : fine('clock', says)
}

/** Both count working hours in places: they must agree on what time it is there, over the next two years. */
export const lookAtZones = async (database: Database): Promise<Finding> => {
  const zones = Intl.supportedValuesOf('timeZone')
  const { rows } = await database.owner.query<{ zone: string; at: number; wall: string }>(
    `select zone, (extract(epoch from at) * 1000)::float8 as at, to_char(at at time zone zone, 'YYYY-MM-DD"T"HH24:MI') as wall
       from unnest($1::text[]) zone, generate_series(now(), now() + interval '2 years', interval '3 months') at
      where zone in (select name from pg_timezone_names)`,
    [zones],
  )
  const differing = zones.filter(name => {
    const wall = wallIn(name) // one for all its rows: to make it is what takes time
    return rows.some(row => row.zone === name && wall(row.at) !== row.wall)
  })
  const known = new Set(rows.map(({ zone }) => zone)).size
  return differing.length > 0
    ? doubtful(
        'time zones',
        `Node.js and PostgreSQL disagree about ${differing.slice(0, 5).join(', ')}${differing.length > 5 ? ' …' : ''}`,
        'Bring Node.js up to date, which the clocks follow, and the system’s tzdata: hours there may be off by one.',
      )
    : fine(
        'time zones',
        `Node.js (${process.versions.tz ?? 'its own'}) and PostgreSQL agree on ${known} zones`,
      )
}

const wallIn = (zone: string): ((at: number) => string) => {
  const format = new Intl.DateTimeFormat('sv-SE', {
    ...{ timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' },
    ...{ hour: '2-digit', minute: '2-digit' },
  })
  return at => format.format(at).replace(' ', 'T')
}

export const lookAtDisk = async (dataFolder: string): Promise<Finding> => {
  const { bavail, bsize, blocks } = await statfs(dataFolder)
  const [free, all] = [(bavail * bsize) / gigabyte, (blocks * bsize) / gigabyte]
  const says = `${free.toFixed(1)} of ${all.toFixed(0)} GB free in ${dataFolder}`
  if (free < 0.2) return broken('disk', says, 'Make room: mail is refused (452) when nothing can be stored.')
  return free < 2
    ? doubtful('disk', says, 'Make room, or move the data folder (ACCORD_DATA).')
    : fine('disk', says)
}

export const lookAtSecret = async (db: Db, secrets: Secrets): Promise<Finding> => {
  const rows = await db.selectFrom('secrets').select(['key', 'ciphertext']).execute()
  const shut = rows.filter(({ key, ciphertext }) => !opens(secrets, key, ciphertext)).map(({ key }) => key)
  return shut.length > 0
    ? broken(
        'secret',
        `${shut.join(', ')} cannot be read with this key`,
        'Put back the file "secret" of the data folder, or ACCORD_SECRET, of the desk that wrote them.',
      )
    : fine('secret', `opens the ${rows.length} stored secrets`)
}

const opens = (secrets: Secrets, name: string, ciphertext: Buffer): boolean => {
  try {
    secrets.open(name, ciphertext)
    return true
  } catch {
    return false
  }
}
