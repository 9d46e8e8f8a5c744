// Proof that history was not rewritten.

import type { Command } from './command.ts'
import { brokenSeals, sealLedger } from './seal.ts'

export const ledgerCommands: readonly Command[] = [
  {
    name: 'ledger verify',
    usage: '',
    says: 'Seal what is finished, recompute every seal, and name those that no longer hold.',
    needs: 'desk',
    run: async (_args, { print }, desk) => {
      const sealed = await sealLedger(desk.database.owner)
      const broken = await brokenSeals(desk.database.owner)
      print(JSON.stringify({ sealed, broken }))
      return broken.length === 0 ? 0 : 1
    },
  },
]
