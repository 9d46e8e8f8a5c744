// Telling people: a row for each person and occasion first, the word to their open screens with it. Mail follows from
// the row, in a job, when it suits the person.

import { zonesOf } from '#domain/calendars/versions.ts'
import { deliverAt } from '#domain/notifications/delivery.ts'
import { recipientsOf } from '#domain/notifications/recipients.ts'
import { isMailed, type NotificationKind } from '#domain/notifications/shapes.ts'
import { worthTelling } from '#domain/notifications/telling.ts'
import { type MomentKind, percentOf } from '#domain/sla/thresholds.ts'
import { type Instant, minutes, plus, toIso } from '#kernel/instant.ts'
import { inUnit } from '#server/platform/act.ts'
import type { Desk } from '#server/platform/desk.ts'
import { newId } from '#server/platform/ids.ts'
import type { Unit } from '#server/platform/unit.ts'
import { type SlaConfig, slaConfig } from '#server/sla/index.ts'
import { type Colleague, loadAround, loadColleagues } from './people.ts'
import { planMail } from './planning.ts'
import { type DueNotice, loadNotices } from './store/happened.ts'
import { alreadyTold, type NewNotification, occasionOf, storeNotification } from './store/notifications.ts'

/** An occasion for one person, before it is known whether they are here and want it by mail. */
export type Occasion = Omit<NewNotification, 'id' | 'mailAt'> & {
  /** Of the ticket: whose hours somebody without hours of their own keeps. */
  readonly teamId: string | null
}

/** The job `notifications.tell`: what a sweep, or a change, found due. Safe to run again. */
export const tellOfClocks = async (desk: Desk, noticeIds: readonly string[]): Promise<void> => {
  const config = await slaConfig(desk)
  for (let from = 0; from < noticeIds.length; from += batch)
    await inUnit(desk, async unit => {
      const notices = worthTelling(await loadNotices(unit.db, noticeIds.slice(from, from + batch)))
      const around = await loadAround(unit.db, notices)
      const occasions = notices.flatMap(notice => {
        const near = around.get(notice.ticketId)
        return near ? recipientsOf(notice.kind, near).map(person => occasion(notice, person, config)) : []
      })
      await tell(desk, unit, occasions)
    })
}

const batch = 500

const kinds = {
  heads_up: 'heads_up',
  warning: 'warned',
  breach: 'breached',
  escalation: 'escalated',
} as const satisfies Record<MomentKind, NotificationKind>

const occasion = (notice: DueNotice, personId: string, { books, compiled }: SlaConfig): Occasion => {
  const zone = notice.calendar in books ? zonesOf(compiled(notice.calendar).spec)[0] : undefined
  return {
    personId,
    // The occasion, not the row: whoever is told of it once is not told again, in whatever way it is found again.
    dedupe: `clock:${notice.clockId}:${notice.generation}:${notice.threshold}`,
    kind: kinds[notice.kind],
    at: notice.at,
    ticketId: notice.ticketId,
    teamId: notice.teamId,
    payload: {
      clockId: notice.clockId,
      promise: notice.promise,
      dueAt: notice.dueAt === null ? null : toIso(notice.dueAt),
      percent: percentOf(notice.threshold),
      ...(zone === undefined ? {} : { zone }),
    },
  }
}

/** Writes what nobody has been told yet, and plans its mail. */
export const tell = async (desk: Desk, unit: Unit, occasions: readonly Occasion[]): Promise<void> => {
  if (occasions.length === 0) return
  const told = await alreadyTold(unit.db, occasions)
  const fresh = occasions.filter(one => !told.has(occasionOf(one)))
  const people = await loadColleagues(
    unit.db,
    fresh.map(one => one.personId),
  )
  const config = await slaConfig(desk)
  for (const { teamId, ...one } of fresh) {
    const person = people.get(one.personId)
    if (!person) continue
    const wanted = person.email !== null && isMailed(one.kind) && person.preferences.mail[one.kind]
    const mailAt = wanted ? whenToMail(config, one.kind, person, teamId, unit.now) : null
    storeNotification(unit, { ...one, id: newId(), mailAt })
    if (mailAt !== null) planMail(unit, person.id, mailAt)
  }
}

/** Somebody who is at the screen reads it there: what is not urgent waits a little, and is not mailed once read. */
const grace = minutes(2)
const canWait: readonly NotificationKind[] = ['assigned', 'client_replied']

const whenToMail = (
  config: SlaConfig,
  kind: NotificationKind,
  person: Colleague,
  teamId: string | null,
  now: Instant,
): Instant => {
  const hours = config.hoursOf({ assigneeId: person.id, teamId: teamId ?? person.teams[0] ?? null }, now)
  const earliest = canWait.includes(kind) ? plus(now, grace) : now
  return deliverAt(earliest, { hours, quiet: person.preferences.quiet, zone: person.zone })
}
