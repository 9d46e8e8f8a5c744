// `accord doctor`: looks at everything a desk stands on and says what to do next.

import type { Command } from '../command.ts'
import { nodeRoles } from '../config.ts'
import type { Desk } from '../desk.ts'
import { lookAtDatabase, lookAtLedger } from './database.ts'
import { lookAtFiles } from './files.ts'
import type { Finding } from './finding.ts'
import { lookAtClock, lookAtDisk, lookAtSecret, lookAtZones } from './machine.ts'
import { lookAtDoor, lookAtOutbox, lookAtReceived } from './mail.ts'
import { lookAtJobs, lookAtKeeper, lookAtNodes, lookAtSweeper } from './work.ts'

export const examine = async ({ config, database, secrets }: Desk): Promise<readonly Finding[]> => {
  const { owner } = database
  return [
    ...(await lookAtDatabase(owner, config)),
    await lookAtLedger(owner),
    await lookAtClock(database),
    await lookAtZones(database),
    await lookAtDisk(config.dataFolder),
    await lookAtSecret(database.app, secrets),
    await lookAtFiles(owner, config.dataFolder),
    await lookAtNodes(owner, nodeRoles),
    ...(await lookAtJobs(owner)),
    await lookAtSweeper(owner),
    await lookAtKeeper(owner),
    await lookAtDoor(config),
    await lookAtReceived(owner),
    await lookAtOutbox(owner),
  ]
}

const marks = { ok: 'ok    ', warning: 'look  ', failed: 'FAILED' }

export const doctorCommand: Command = {
  name: 'doctor',
  usage: '[--json]',
  says: 'Look at database, machine, work and mail, and say what to do next; 1 when something failed',
  needs: 'desk',
  run: async (args, { print }, desk) => {
    const findings = await examine(desk)
    for (const finding of findings) {
      const { about, state, says, next } = finding
      if (args.includes('--json')) print(JSON.stringify(finding))
      else print(`${marks[state]}  ${about.padEnd(14)} ${says}${next ? `\n${' '.repeat(23)}-> ${next}` : ''}`)
    }
    return findings.some(({ state }) => state === 'failed') ? 1 : 0
  },
}
