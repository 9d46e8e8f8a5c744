import { tell } from './acts.ts'
import type { Handle } from './handle.ts'
import { say } from './text.ts'

const patience = 700
const steps = ['number', 'title', 'link'] as const
type Copied = (typeof steps)[number]

let last: { readonly ticket: string; readonly step: number; readonly at: number } | null = null

/** `.` copies the number, `..` number and subject, `...` the link: each press within a moment says more. */
export function copyByDots(ticket: Pick<Handle, 'id' | 'number' | 'subject'>, at: number): void {
  const goesOn = last !== null && last.ticket === ticket.id && at - last.at < patience
  const step = goesOn && last ? Math.min(last.step + 1, steps.length - 1) : 0
  last = { ticket: ticket.id, step, at }
  copy(ticket, steps[step] ?? 'number')
}

export function copy({ number, subject }: Pick<Handle, 'number' | 'subject'>, what: Copied): void {
  void navigator.clipboard.writeText(copyText({ number, subject }, what, location.origin))
  tell(
    what === 'number'
      ? say('copiedNumber', { number })
      : say(what === 'title' ? 'copiedTitle' : 'copiedLink'),
  )
}

const copyText = (
  { number, subject }: Pick<Handle, 'number' | 'subject'>,
  what: Copied,
  origin: string,
): string =>
  what === 'number' ? `#${number}` : what === 'title' ? `#${number} ${subject}` : `${origin}/t/${number}`
