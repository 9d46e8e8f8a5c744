// When a machine may thank a person for a letter, and what it says: never what a stranger wrote, so that nobody can
// have us carry his words to somebody else.

import type { Instant } from '#kernel/instant.ts'

/** Acknowledgements to one address in an hour; what loops is stopped by the fourth. */
export const mostAcknowledgements = 3

export type AcknowledgementSays = (
  key: AcknowledgementKey,
  params?: Readonly<Record<string, string | number>>,
) => string
type AcknowledgementKey =
  | 'mail.ack.subject'
  | 'mail.ack.greeting'
  | 'mail.ack.received'
  | 'mail.ack.promise'
  | 'mail.ack.more'
  | 'mail.ack.closing'

export type Acknowledged = {
  readonly number: number
  readonly company: string
  /** When the first answer is due, already in words of the reader: `Wed 16:15 (Tokyo)`. */
  readonly due: string | null
}

export const acknowledgement = (
  { number, company, due }: Acknowledged,
  say: AcknowledgementSays,
): { readonly subject: string; readonly text: string } => ({
  subject: say('mail.ack.subject', { number }),
  text: [
    say('mail.ack.greeting'),
    [say('mail.ack.received', { number }), ...(due ? [say('mail.ack.promise', { due })] : [])].join('\n'),
    say('mail.ack.more'),
    `${say('mail.ack.closing')}\n${company}`,
  ].join('\n\n'),
})

/** `Asia/Tokyo` -> `Tokyo`: what people call the place. */
const placeName = (zone: string): string => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')

export type DueWords = {
  readonly weekday: (at: Instant) => string
  readonly day: (at: Instant) => string
  readonly time: (at: Instant) => string
}

/** `Wed 16:15 (Tokyo)` within six days, `Wed 9 Dec 16:15 (Tokyo)` beyond. */
export const dueInWords = (due: Instant, now: Instant, words: DueWords, zone: string): string => {
  const near = due - now < 6 * 24 * 3_600_000
  const day = near ? words.weekday(due) : `${words.weekday(due)} ${words.day(due)}`
  return `${day} ${words.time(due)} (${placeName(zone)})`
}
