// The command line: what an administrator scripts without opening the database.

import { commands } from './commands.ts'
import { openDesk } from './desk.ts'
import type { Command, Streams } from './platform/command.ts'
import { ConfigError, readConfig } from './platform/config.ts'
import { joinDatabase } from './platform/hosting.ts'
import { openLog } from './platform/log.ts'
import { MigrationError } from './platform/migrate.ts'
import { StartError } from './platform/start-error.ts'

const streams: Streams = {
  input: process.stdin,
  print: line => void process.stdout.write(`${line}\n`),
  complain: line => void process.stderr.write(`${line}\n`),
}

// Whoever reads us may have read enough (| head): what was begun is finished all the same.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

const find = (words: readonly string[]): { command: Command; args: readonly string[] } | null => {
  for (const length of [2, 1]) {
    const command = commands.find(candidate => candidate.name === words.slice(0, length).join(' '))
    if (command) return { command, args: words.slice(length) }
  }
  return null
}

const usage = (): string => ['accord: the desk’s command line', '', ...commands.map(describe), ''].join('\n')

const describe = ({ name, usage: rest, says }: Command): string => `  ${`${name} ${rest}`.padEnd(58)} ${says}`

const main = async (words: readonly string[]): Promise<number> => {
  if (words.length === 0 || ['help', '--help', '-h'].includes(words[0] ?? '')) {
    streams.print(usage())
    return words.length === 0 ? 2 : 0
  }
  const found = find(words)
  if (!found) {
    streams.complain(`There is no command "${words.slice(0, 2).join(' ')}".\n\n${usage()}`)
    return 2
  }
  if (found.command.needs === 'nothing') return found.command.run(found.args, streams)
  const config = readConfig(process.env)
  const log = openLog(process.env.ACCORD_LOG ? config.logLevel : 'warn')
  const database = await joinDatabase(config, log)
  try {
    const desk = await openDesk({ config, databaseUrl: database.url, log })
    try {
      return await found.command.run(found.args, streams, desk)
    } finally {
      await desk.close()
    }
  } finally {
    await database.stop()
  }
}

main(process.argv.slice(2)).then(
  code => process.exit(code),
  (error: unknown) => {
    const known =
      error instanceof ConfigError || error instanceof StartError || error instanceof MigrationError
    streams.complain(known ? error.message : ((error as Error).stack ?? String(error)))
    process.exit(1)
  },
)
