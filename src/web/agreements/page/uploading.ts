import { call, type Input, type Reply } from '#web/platform/client.ts'
import { asProblem } from '#web/platform/problem.ts'
import { toast } from '#web/ui/toasts.ts'
import { say } from './text.ts'

/** One file on the server, waiting to be kept with the agreement; null when it was refused, which has been said. */
export async function upload(file: File): Promise<Reply<'tickets.upload'> | null> {
  const body = new FormData()
  body.append('file', file, file.name)
  try {
    // A file travels as a form, which no contract's body can describe.
    return await call('tickets.upload', { body } as unknown as Input<'tickets.upload'>)
  } catch (error) {
    toast({ text: say('uploadFailed', { name: file.name, why: asProblem(error).title }), tone: 'problem' })
    return null
  }
}
