// A notice as its reader gets it: whom it is for, what happens on which day, and for the manager what to do about it.

import type { Format } from '../format.ts'
import { clockHours } from './allowance/words.ts'
import type { NoticeKind } from './shapes.ts'
import { dayBegins, type Term } from './term.ts'

export type NoticeHours = {
  readonly percent: number
  /** Whole seconds. */
  readonly left: number
  readonly of: number
  /** The last day of the period; null: open. */
  readonly endsOn: string | null
}

export type NoticeLetter = {
  readonly kind: NoticeKind
  /** Of hours used: how many per cent, and how they stand in the period that runs. */
  readonly hours: NoticeHours | null
  /** Whole days from the day it is told to the last day: 0 on the last day itself. */
  readonly days: number
  readonly side: 'client' | 'us'
  /** Told so long after its moment that it must say so. */
  readonly late: boolean
  readonly reader: string
  readonly agreement: { readonly name: string; readonly number: number; readonly term: Term }
  readonly client: string
  readonly company: string
  /** Who looks after it; null when nobody does. */
  readonly manager: string | null
  /** Names of what can be asked for; null: everything. */
  readonly services: readonly string[] | null
  readonly openTickets: number
  /** The public address of the desk. */
  readonly url: string
}

/** Says a text of the `mail-agreements` language file. */
export type SayAgreement = (key: string, values?: Readonly<Record<string, string | number>>) => string

export const noticeText = (
  letter: NoticeLetter,
  { say, format }: { readonly say: SayAgreement; readonly format: Format },
): { readonly subject: string; readonly text: string } => {
  const { kind, side, agreement, client, late } = letter
  const dates = datesOf(agreement.term, format)
  const { hours } = letter
  const until = hours === null ? dates.end : dayWords(hours.endsOn, agreement.term.zone, format)
  const values = {
    agreement: agreement.name,
    number: agreement.number,
    client,
    company: letter.company,
    count: letter.days,
    start: dates.start ?? '',
    end: until ?? '',
    percent: hours?.percent ?? 0,
    left: clockHours(hours?.left ?? 0),
    all: clockHours(hours?.of ?? 0),
  }
  const subject = say(`mail.agreement.${kind}.subject.${side}`, values)
  const parts = [
    say('mail.agreement.hello', { name: letter.reader }),
    say(sentenceKey(letter, { ...dates, end: until }), values),
    late
      ? say(
          kind === 'ends_soon' || kind === 'hours_used' ? 'mail.agreement.late_ahead' : 'mail.agreement.late',
        )
      : '',
    side === 'client' ? forClient(letter, say, format) : forManager(letter, say),
    say(`mail.agreement.closing.${side}`, { company: letter.company }),
  ]
  return {
    subject,
    text: parts
      .filter(part => part !== '')
      .map(oneStop)
      .join('\n\n'),
  }
}

/** A Russian date ends with a full stop of its own ("2026 г."), and so may the sentence around it. */
const oneStop = (text: string): string => text.replace(/(?<!\.)\.\.(?!\.)/g, '.')

type Dates = { readonly start: string | null; readonly end: string | null }

/** Days on the wall of the agreement's zone, whatever the reader's. */
const datesOf = ({ startsOn, endsOn, zone }: Term, format: Format): Dates => ({
  start: dayWords(startsOn, zone, format),
  end: dayWords(endsOn, zone, format),
})

const dayWords = (day: string | null, zone: string, format: Format): string | null =>
  day === null ? null : format.inZone(zone).date(dayBegins(zone, day))

const sentenceKey = ({ kind, side, days }: NoticeLetter, { end }: Dates): string => {
  if (kind === 'activated') return `mail.agreement.activated.${end === null ? 'open' : 'until'}.${side}`
  if (kind === 'hours_used') return `mail.agreement.hours_used.${end === null ? 'open' : 'until'}.${side}`
  if (kind === 'ended') return `mail.agreement.ended.${end === null ? 'open' : 'on'}.${side}`
  return days === 0 ? `mail.agreement.ends_today.${side}` : `mail.agreement.ends_soon.${side}`
}

const forClient = (
  { kind, services, manager, openTickets }: NoticeLetter,
  say: SayAgreement,
  format: Format,
): string => {
  if (kind === 'hours_used') return manager === null ? '' : say('mail.agreement.ask_manager', { manager })
  const named = services === null ? null : format.list(services)
  const lines = [
    kind === 'activated'
      ? named === null
        ? say('mail.agreement.may_ask_all')
        : say('mail.agreement.may_ask', { services: named })
      : named === null
        ? say('mail.agreement.stops_all')
        : say('mail.agreement.stops', { services: named }),
    kind !== 'activated' && openTickets > 0 ? say('mail.agreement.open_go_on', { count: openTickets }) : '',
    manager === null ? '' : say('mail.agreement.ask_manager', { manager }),
  ]
  return lines.filter(line => line !== '').join('\n')
}

const forManager = ({ kind, agreement, openTickets, url }: NoticeLetter, say: SayAgreement): string => {
  const link = `${url}/a/${agreement.number}`
  const lines = [
    openTickets > 0 && (kind === 'ended' || kind === 'ends_soon')
      ? say('mail.agreement.open_tickets', { count: openTickets })
      : '',
    kind === 'activated' || kind === 'hours_used'
      ? say('mail.agreement.look', { link })
      : say('mail.agreement.renew', { link: `${link}?renew` }),
  ]
  return lines.filter(line => line !== '').join('\n')
}
