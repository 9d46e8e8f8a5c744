// Each part of an agreement in the reader's words: what stands on either side of a comparison.

import type { PublishedPolicy } from '#domain/sla/terms.ts'
import type { Format } from '../format.ts'
import { dayBegins, type Term } from './term.ts'
import type { AgreementTerms } from './terms-shapes.ts'

/** Says a text of the `agreements-differences` language file. */
export type SayPart = (key: string, values?: Readonly<Record<string, string | number>>) => string
export type PartSpeech = {
  readonly say: SayPart
  readonly format: Format
  /** Names for every id in the terms. */
  readonly names: Readonly<Record<string, string>>
}

export const periodWords = ({ startsOn, endsOn, zone }: Term, { say, format }: PartSpeech): string => {
  const there = format.inZone(zone)
  const [start, end] = [startsOn, endsOn].map(day => (day === null ? '' : there.date(dayBegins(zone, day))))
  const values = { start: start ?? '', end: end ?? '' }
  if (startsOn === null)
    return say(endsOn === null ? 'difference.period.open' : 'difference.period.until', values)
  return say(endsOn === null ? 'difference.period.from' : 'difference.period.both', values)
}

/** A day of the calendar, whatever the reader's zone. */
export const dayWords = (day: string, format: Format): string =>
  format.inZone('UTC').date(dayBegins('UTC', day))

export const recipientWords = (
  recipients: AgreementTerms['recipients'],
  { say, format, names }: PartSpeech,
): string =>
  format.list(
    recipients.map(({ kind, id }) =>
      say(`difference.recipient.${kind}`, { name: names[id] ?? say('difference.unknown') }),
    ),
  )

export const serviceWords = (
  services: AgreementTerms['services'],
  { say, format, names }: PartSpeech,
): string =>
  services === 'all'
    ? say('difference.services.all')
    : format.list(services.map(id => names[id] ?? say('difference.unknown')))

export const policyWords = (policy: PublishedPolicy | null, { say }: PartSpeech): string =>
  policy === null
    ? say('difference.nothing')
    : say('difference.policy', { policy: policy.name, version: policy.version })

export const allowanceWords = (
  allowance: AgreementTerms['allowance'],
  { say, format }: PartSpeech,
): string => {
  if (allowance === null) return say('difference.nothing')
  const { work, per, carryOver, carriesFor, atZero } = allowance
  const parts = [
    say(`difference.per.${per}`, { what: lengthWords(work, { say, format }) }),
    carryOver === 'lapses'
      ? say('difference.allowance.lapses')
      : carriesFor === null
        ? say('difference.allowance.carries')
        : say('difference.allowance.carries_for', { count: carriesFor }),
    ...(atZero === null ? [] : [say(`difference.allowance.at_zero.${atZero}`)]),
  ]
  return parts.join(', ')
}

export const priceWords = (price: AgreementTerms['price'], { say, format }: PartSpeech): string =>
  price === null
    ? say('difference.nothing')
    : say(`difference.per.${price.per}`, { what: moneyWords(price.amount, price.currency, format) })

export const rateWords = (rates: AgreementTerms['rates'], { say, format }: PartSpeech): string =>
  rates.length === 0
    ? say('difference.nothing')
    : rates
        .map(({ activity, amount, currency }) =>
          say('difference.rate', {
            activity: activity === '' ? say('difference.rate.others') : activity,
            price: moneyWords(amount, currency, format),
          }),
        )
        .join(', ')

export const noticeWords = (
  notices: AgreementTerms['notices'],
  { say, format, names }: PartSpeech,
): string => {
  const when = [
    ...(notices.activation ? [say('difference.notices.activation')] : []),
    ...(notices.ahead.length > 0
      ? [say('difference.notices.ahead', { days: format.list(notices.ahead.map(day => format.number(day))) })]
      : []),
    ...(notices.ending ? [say('difference.notices.ending')] : []),
  ]
  if (when.length === 0) return say('difference.nothing')
  const { contacts } = notices
  const whom = [
    ...(contacts === 'all' ? [say('difference.notices.everybody')] : []),
    ...(typeof contacts === 'string' ? [] : contacts.map(id => names[id] ?? say('difference.unknown'))),
    ...(notices.manager ? [say('difference.notices.manager')] : []),
  ]
  return say('difference.notices', { when: format.list(when), whom: format.list(whom) })
}

export const shareWords = (shares: AgreementTerms['shares'], { say, format }: PartSpeech): string =>
  format.list([
    say(`difference.shares.${shares.promises}`),
    ...(shares.hours ? [say('difference.shares.hours')] : []),
    ...(shares.attainment ? [say('difference.shares.attainment')] : []),
  ])

/** `PT40H` is 40 h, `PT1H30M` 1.5 h, `P3D` 3 working days. */
export const lengthWords = (written: string, { say, format }: Pick<PartSpeech, 'say' | 'format'>): string => {
  const days = /^P(\d+)D$/.exec(written)
  if (days)
    return say('difference.working_days', { count: Number(days[1]), days: format.number(Number(days[1])) })
  const [, hours = '0', minutes = '0', seconds = '0'] =
    /^PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?$/.exec(written) ?? []
  const all = Number(hours) * 60 + Number(minutes) + Number(seconds) / 60
  return all < 60
    ? say('difference.minutes', { minutes: format.number(all) })
    : say('difference.hours', { hours: format.number(all / 60) })
}

/** Minor units of a currency, as many as it has. */
export const moneyWords = (amount: number, currency: string, { locale }: Format): string => {
  const money = new Intl.NumberFormat(locale, { style: 'currency', currency })
  const digits = money.resolvedOptions().maximumFractionDigits ?? 2
  return money.format(amount / 10 ** digits).replace(/[\u202f\u00a0]/g, ' ')
}
