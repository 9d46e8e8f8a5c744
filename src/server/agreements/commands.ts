// `accord hours …`: for whoever wants to know that every balance is the sum of its ledger.

import type { Command } from '#server/platform/command.ts'
import { checkHours } from './allowance/checking.ts'

export const agreementCommands: readonly Command[] = [
  {
    name: 'hours check',
    usage: '[--mend] [--json]',
    says: 'Work out every ledger of included hours again and compare; with --mend, write what is missing',
    needs: 'desk',
    run: async (args, { print }, desk) => {
      const [mend, json] = [args.includes('--mend'), args.includes('--json')]
      const done = await checkHours(desk, {
        mend,
        report: fault => {
          const { agreement, name, what, written, computed } = fault
          if (json) print(JSON.stringify(fault))
          else print(`#${agreement} ${name}: ${what} is ${written}, the ledger says ${computed}`)
        },
      })
      if (json) print(JSON.stringify(done))
      else
        print(
          `${done.agreements} agreements looked at, ${done.differing} differ${mend ? `, ${done.mended} mended` : ''}.`,
        )
      return done.differing > 0 && !mend ? 1 : 0
    },
  },
]
