// One command of the `accord` command line.

import type { Readable } from 'node:stream'
import type { Desk } from './desk.ts'

export type Streams = {
  readonly input: Readable
  /** One line of output; JSON lines where the command speaks JSON. */
  readonly print: (line: string) => void
  readonly complain: (line: string) => void
}

type Description = {
  /** `sla recompute` */
  readonly name: string
  /** `[--check] [--json]` */
  readonly usage: string
  /** What it does, in one sentence. */
  readonly says: string
}

/** Returns the exit code: 0 done, 1 found or failed something, 2 was called wrongly. */
export type Command = Description &
  (
    | {
        readonly needs: 'nothing'
        readonly run: (args: readonly string[], streams: Streams) => Promise<number>
      }
    | {
        readonly needs: 'desk'
        readonly run: (args: readonly string[], streams: Streams, desk: Desk) => Promise<number>
      }
  )
