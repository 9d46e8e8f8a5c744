// Every command of the command line, in the order help lists them.

import { agreementCommands } from './agreements/index.ts'
import { backupCommands } from './backup-commands.ts'
import { mailCommands } from './mail/index.ts'
import { peopleCommands } from './people/index.ts'
import type { Command } from './platform/command.ts'
import { doctorCommand } from './platform/doctor/command.ts'
import { ledgerCommands } from './platform/ledger-commands.ts'
import { sampleCommands } from './sample/index.ts'
import { slaCommands } from './sla/index.ts'
import { historyOf, ticketSide } from './tickets/index.ts'

const others: readonly Command[] = [
  ...peopleCommands,
  ...slaCommands({ historyOf, ticketSide }),
  ...agreementCommands,
  ...mailCommands,
  ...ledgerCommands,
  doctorCommand,
  ...sampleCommands,
]

export const commands: readonly Command[] = [...others, ...backupCommands(others)]
