import { call, type Input, type Reply } from '#web/platform/client.ts'
import { asProblem } from '#web/platform/problem.ts'
import { toast } from '#web/ui/toasts.ts'
import { say } from '../text.ts'

export type Upload = Reply<'tickets.upload'>

const megabyte = 1_000_000
const limit = 25

/** One file on the server, to be sent along; null when it was not taken, which has been said. */
export async function take(file: File): Promise<Upload | null> {
  const failed = (why: string) => {
    toast({ text: say('attachFailed', { name: file.name, why }), tone: 'problem' })
    return null
  }
  if (file.size > limit * megabyte) return failed(say('tooLarge', { limit }))
  const body = new FormData()
  body.append('file', file, file.name)
  try {
    // A file travels as a form, which no contract's body can describe.
    return await call('tickets.upload', { body } as unknown as Input<'tickets.upload'>)
  } catch (error) {
    return failed(asProblem(error).title)
  }
}

/** What was not sent goes by itself in the end; this is sooner. */
export const letGo = (upload: Upload): void =>
  void call('tickets.drop_upload', { params: { id: upload.id } }).catch(() => {
    // it goes by itself when nobody sends it
  })
