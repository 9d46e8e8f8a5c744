// `accord backup` and `accord restore`: the whole desk in one file, and back, with the proof that it is whole.

import { existsSync, readFileSync } from 'node:fs'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { openDesk } from './desk.ts'
import { muteMail, unpackBackup } from './platform/backup/restoring.ts'
import { takeBackup } from './platform/backup/taking.ts'
import type { Command, Streams } from './platform/command.ts'
import { type Config, readConfig } from './platform/config.ts'
import type { Desk } from './platform/desk.ts'
import { lookAtFiles } from './platform/doctor/files.ts'
import { hostDatabase } from './platform/hosting.ts'
import { openLog } from './platform/log.ts'
import { openSecrets } from './platform/secrets.ts'
import { StartError } from './platform/start-error.ts'

const guide = 'docs/operating/backup.md says how to back up a PostgreSQL server of your own.'

const backup: Command = {
  name: 'backup',
  usage: '<file>',
  says: 'Write the database and the files, as they are now, into one archive; the desk may be running',
  needs: 'desk',
  run: async ([file], { print, complain }, { config, database, secrets }) => {
    if (!file || existsSync(file)) {
      complain(file ? `${file} is there already.` : 'Say where to: accord backup desk.tar.gz')
      return 2
    }
    if (config.databaseUrl) {
      complain(`This is for the embedded PostgreSQL. ${guide}`)
      return 2
    }
    let size: number
    try {
      size = await takeBackup({ databaseUrl: database.url, dataFolder: config.dataFolder, secrets }, file)
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException
      if (!['ENOENT', 'EACCES', 'EROFS', 'ENOSPC', 'EEXIST'].includes(code ?? '')) throw error
      complain(`The backup could not be written: ${message}`)
      return 1
    }
    print(`${file}: ${(size / 1_000_000).toFixed(1)} MB. Keep the key apart from it: ${keyOf(config)}.`)
    return 0
  },
}

const keyOf = (config: Config): string =>
  config.secret === null ? path.join(config.dataFolder, 'secret') : 'ACCORD_SECRET'

/** @param checks commands that end with 1 when something of a desk is not as it should be, with their arguments. */
const restore = (checks: readonly Check[]): Command => ({
  name: 'restore',
  usage: '<file> [--check]',
  says: 'Put a backup into an empty data folder, with outgoing mail off, and prove it whole; --check: somewhere else, and gone again',
  needs: 'nothing',
  run: async (args, streams) => {
    const [file] = args.filter(word => !word.startsWith('--'))
    const config = readConfig(process.env)
    if (!file || !existsSync(file)) {
      streams.complain(file ? `There is no ${file}.` : 'Say what from: accord restore desk.tar.gz')
      return 2
    }
    if (config.databaseUrl) {
      streams.complain(`DATABASE_URL is set, and this is for the embedded PostgreSQL. ${guide}`)
      return 2
    }
    if (!args.includes('--check')) return bringBack(file, config, config, { checks, streams })
    const folder = await mkdtemp(path.join(os.tmpdir(), 'accord-restore-'))
    await chmod(folder, 0o711) // the database may run as another account, which must pass
    try {
      return await bringBack(file, { ...config, dataFolder: folder }, config, { checks, streams })
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  },
})

type Check = { readonly command: Command; readonly args: readonly string[] }
type Around = { readonly checks: readonly Check[]; readonly streams: Streams }

/** @param keys where the key is looked for: for a mere check the desk's own folder has it. */
const bringBack = async (file: string, config: Config, keys: Config, around: Around): Promise<number> => {
  const { print } = around.streams
  const secret = config.secret ?? readKey(keys)
  const { takenAt } = await unpackBackup(file, config.dataFolder, () =>
    openSecrets(secret, config.dataFolder),
  )
  const log = openLog('warn')
  const database = await hostDatabase(config, log)
  try {
    const desk = await openDesk({ config: { ...config, secret }, databaseUrl: database.url, log })
    try {
      const { relay, waiting } = await muteMail(desk.database.owner)
      print(`As it was at ${takenAt}, in ${config.dataFolder}.`)
      if (relay)
        print(`Outgoing mail is off: set the relay (${relay}) in Settings, Mail when this copy is to send.`)
      if (waiting > 0)
        print(
          `${waiting} mails waited in the outbox; the original may have sent them since. Look there first.`,
        )
      return await prove(desk, around)
    } finally {
      await desk.close()
    }
  } finally {
    await database.stop()
  }
}

/** Never made anew here: a key of its own opens nothing of what comes back. */
const readKey = ({ dataFolder }: Config): string => {
  try {
    return readFileSync(path.join(dataFolder, 'secret'), 'utf8').trim()
  } catch (cause) {
    throw new StartError(
      `There is no key in ${dataFolder}. Put the file "secret" of the desk the backup was made of there, or set its ACCORD_SECRET.`,
      { cause },
    )
  }
}

const prove = async (desk: Desk, { checks, streams }: Around): Promise<number> => {
  const files = await lookAtFiles(desk.database.owner, desk.config.dataFolder)
  streams.print(`files: ${files.says}`)
  let failed = files.state === 'failed'
  for (const { command, args } of checks) {
    if (command.needs !== 'desk') continue
    streams.print(`${command.name}:`)
    failed = (await command.run(args, streams, desk)) !== 0 || failed
  }
  streams.print(failed ? 'It is NOT whole: see above.' : 'It is whole.')
  return failed ? 1 : 0
}

export const backupCommands = (others: readonly Command[]): readonly Command[] => {
  const checks = [
    { name: 'sla recompute', args: ['--check'] },
    { name: 'ledger verify', args: [] },
    { name: 'mail count', args: [] },
  ].flatMap(({ name, args }) => others.filter(one => one.name === name).map(command => ({ command, args })))
  return [backup, restore(checks)]
}
