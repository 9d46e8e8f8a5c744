// The program: reads the environment, finds its database, starts a node, says where it is, and stops cleanly.

import path from 'node:path'
import { type Node, startNode, webFolderOf } from './node.ts'
import { setupLink } from './people/index.ts'
import { ConfigError, readConfig } from './platform/config.ts'
import { hostDatabase } from './platform/hosting.ts'
import { openLog } from './platform/log.ts'
import { MigrationError, migrationsFolder } from './platform/migrate.ts'
import { StartError } from './platform/start-error.ts'
import { addSample } from './sample/index.ts'

const say = (line: string): void => void process.stdout.write(`${line}\n`)

const main = async (): Promise<void> => {
  const began = performance.now()
  const config = readConfig(process.env)
  const log = openLog(config.logLevel)
  const root = path.dirname(path.dirname(migrationsFolder()))
  const begun: (() => Promise<void>)[] = []
  stopOnSignal(begun)
  const database = await hostDatabase(config, log)
  begun.push(database.stop)
  let node: Node
  try {
    node = await startNode({ config, databaseUrl: database.url, log, webFolder: webFolderOf(root) })
  } catch (error) {
    if (!stopping) await database.stop()
    throw error
  }
  begun.push(node.stop)

  const logins = process.argv.includes('--sample') ? await addSample(node.desk) : []
  const link = await setupLink(node.desk)
  say('')
  if (node.port) say(`  Accord is ready at ${config.url}`)
  if (config.roles.has('intake')) say(`  Mail is taken at ${config.smtpHost}:${config.smtpPort}`)
  if (link) say(`\n  Set it up here (the link works once): ${link}`)
  if (logins.length > 0) {
    say('\n  The sample company is in. Sign in as:')
    for (const { role, email, password } of logins)
      say(`    ${role.replaceAll('_', ' ').padEnd(18)} ${email.padEnd(34)} ${password}`)
  }
  say(`\n  Started in ${((performance.now() - began) / 1000).toFixed(1)} s. Ctrl-C stops it.\n`)
}

let stopping = false

/** @param begun how to stop what runs by then; the last that began stops first. */
const stopOnSignal = (begun: readonly (() => Promise<void>)[]): void => {
  const stop = async (): Promise<void> => {
    for (const end of [...begun].reverse()) await end()
  }
  const onSignal = (): void => {
    if (stopping) process.exit(1) // asked twice: the next start recovers
    stopping = true
    stop().then(
      () => process.exit(0),
      error => {
        process.stderr.write(`Accord could not stop cleanly: ${(error as Error).message}\n`)
        process.exit(1)
      },
    )
  }
  process.on('SIGINT', onSignal)
  process.on('SIGTERM', onSignal)
}

main().catch((error: unknown) => {
  // Asked to stop while it began: what it was doing finds its database closed, which is no news.
  if (stopping) return
  const known = error instanceof ConfigError || error instanceof StartError || error instanceof MigrationError
  process.stderr.write(`\nAccord did not start. ${known ? error.message : (error as Error).stack}\n`)
  process.exit(1)
})
