import { call, type Input, type Reply } from '#web/platform/client.ts'
import { asProblem } from '#web/platform/problem.ts'
import { toast } from '#web/ui/toasts.ts'
import { say } from '../text.ts'
import { type Upload, write, writingOf } from './writing.ts'

const megabyte = 1_000_000
const limit = 25

/** Takes files up one after another; each is told by name while it goes, and when it does not. */
export async function attach(ticketId: string, files: Iterable<File>): Promise<void> {
  const chosen = [...files]
  write(ticketId, {
    open: true,
    attaching: [...writingOf(ticketId).attaching, ...chosen.map(({ name }) => name)],
  })
  for (const file of chosen) {
    const upload = await take(file)
    const { uploads, attaching } = writingOf(ticketId)
    const place = attaching.indexOf(file.name)
    write(ticketId, {
      attaching: attaching.filter((_, at) => at !== place),
      uploads: upload ? [...uploads, upload] : uploads,
    })
  }
}

/** One file on the server, to be sent with a message; null when it was refused, which has been said. */
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
    return (await call('tickets.upload', {
      body,
    } as unknown as Input<'tickets.upload'>)) as Reply<'tickets.upload'>
  } catch (error) {
    return failed(asProblem(error).title)
  }
}

/** Lets go of a file that was not sent. */
export function detach(ticketId: string, upload: Upload): void {
  write(ticketId, { uploads: writingOf(ticketId).uploads.filter(({ id }) => id !== upload.id) })
  void call('tickets.drop_upload', { params: { id: upload.id } }).catch(() => {
    // it goes by itself when nobody sends it
  })
}

/** Files among what was pasted or dropped; text is none. */
export const filesOf = (data: DataTransfer | null): readonly File[] => [...(data?.files ?? [])]
