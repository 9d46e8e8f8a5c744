// In whose hours a notice is told: the agreement's morning decides the day, the reader's working time when the mail comes.

import { zonesOf } from '#domain/calendars/versions.ts'
import { deliverAt } from '#domain/notifications/delivery.ts'
import { countingAt } from '#domain/sla/match.ts'
import { type Calendar, compileCalendar } from '#kernel/calendar.ts'
import { hours, type Instant, plus } from '#kernel/instant.ts'
import { elapsed } from '#kernel/worktime.ts'
import type { SlaConfig } from '#server/sla/index.ts'
import type { NoticedAgreement, NoticeReader } from '../store/notices.ts'

/** What its promises count on: its own, else the client's, the policy's, the company's. */
export const calendarOf = (
  config: SlaConfig,
  { terms, client }: Pick<NoticedAgreement, 'terms' | 'client'>,
  now: Instant,
): Calendar | null => {
  const policy = config.policyVersions.get(terms?.policyVersionId ?? '')
  const choices = [
    terms?.calendarId ?? null,
    client.calendarId,
    policy?.terms.calendarId ?? null,
    config.companyCalendarId,
  ]
  for (const id of choices) {
    const counting = id === null ? null : countingAt(config, id, now)
    if (counting) return config.compiled(counting.key)
  }
  return null
}

/** When a mail may reach one reader: of ours in their own hours, of the client's in theirs. */
export const mailTime = (
  config: SlaConfig,
  agreement: NoticedAgreement,
  reader: NoticeReader,
  now: Instant,
): Instant => {
  const hours =
    reader.kind === 'staff'
      ? config.hoursOf({ assigneeId: reader.id, teamId: reader.teamId }, now)
      : hoursThere(config, agreement, reader, now)
  const working = hours !== null && !isRoundTheClock(hours, now) ? hours : officeHours(reader.zone)
  return deliverAt(now, { hours: working, quiet: null, zone: reader.zone })
}

/** The client's working day, or the agreement's, where it is a day of the reader's zone: ours says nothing of theirs. */
const hoursThere = (
  config: SlaConfig,
  { client, terms }: NoticedAgreement,
  { zone }: NoticeReader,
  now: Instant,
): Calendar | null => {
  for (const id of [client.calendarId, terms?.calendarId ?? null]) {
    const counting = id === null ? null : countingAt(config, id, now)
    if (counting && zonesOf(counting.spec).includes(zone)) return config.compiled(counting.key)
  }
  return null
}

const isRoundTheClock = (calendar: Calendar, now: Instant): boolean =>
  elapsed(calendar, now, plus(now, hours(168))) === hours(168)

const day = [['09:00', '17:00']] as const
const offices = new Map<string, Calendar>()
const officeHours = (zone: string): Calendar => {
  const known =
    offices.get(zone) ?? compileCalendar({ zone, week: { mon: day, tue: day, wed: day, thu: day, fri: day } })
  offices.set(zone, known)
  return known
}
