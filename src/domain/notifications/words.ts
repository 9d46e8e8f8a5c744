// What a person is told, in a sentence: on the page of notifications, and as the subject of the mail.

import { type Instant, instant } from '#kernel/instant.ts'
import { format } from '../format.ts'
import type { NotificationKind } from './shapes.ts'

/** Facts of one notification, as its row keeps them. */
export type Facts = {
  readonly promise?: string | null
  readonly dueAt?: string | null
  readonly percent?: number | null
  readonly actor?: { readonly id: string; readonly name: string } | null
  readonly detail?: string | null
  /** Of hours that were asked for: `2:30`. */
  readonly hours?: string | null
  /** Of an agreement: which, whose, and the last day it serves. */
  readonly agreement?: {
    readonly id: string
    readonly name: string
    readonly number: number
    readonly client: { readonly id: string; readonly name: string }
    readonly endsOn: string | null
  } | null
}

export type Reader = { readonly language: string; readonly region: string; readonly zone: string }

/** Says a text of the catalogue. */
export type SayNotice = (key: string, values?: Readonly<Record<string, string | number>>) => string

type About = {
  readonly kind: NotificationKind
  readonly ticket: { readonly number: number; readonly subject: string } | null
  readonly client: string | null
}

export const sentenceOf = (
  { kind, ticket, client }: About,
  facts: Facts,
  { say, reader, now }: { readonly say: SayNotice; readonly reader: Reader; readonly now: Instant },
): string =>
  say(`notice.${kind}${severalWays.includes(kind) ? `.${facts.detail}` : ''}`, {
    number: ticket?.number ?? '',
    subject: ticket?.subject ?? '',
    client: client ?? facts.agreement?.client.name ?? '',
    agreement: facts.agreement?.name ?? '',
    end: facts.agreement?.endsOn ? dayWords(facts.agreement.endsOn, reader) : '',
    actor: facts.actor?.name ?? say('notice.somebody'),
    promise: facts.promise ? say(`notice.promise.${facts.promise}`) : '',
    due: facts.dueAt ? momentOf(instant(facts.dueAt), now, reader) : '',
    percent: facts.percent ?? '',
    hours: facts.hours ?? '',
    detail: facts.detail ?? '',
  })

/** Told in words of their own for each way they come. */
const severalWays: readonly NotificationKind[] = ['agreement_turned', 'hours_decided']

const dayWords = (day: string, { language, region }: Reader): string =>
  format({ locale: `${language}-${region}`, zone: 'UTC' }).date(instant(`${day}T00:00:00Z`))

/** `10:30` today, else with its day: on the reader's own clock. */
export const momentOf = (at: Instant, now: Instant, { language, region, zone }: Reader): string => {
  const as = format({ locale: `${language}-${region}`, zone })
  if (as.dayKey(at) === as.dayKey(now)) return as.time(at)
  return `${as.weekday(at)} ${as.day(at)} ${as.time(at)}`
}
