// The ledger of what will be told, kept in step with the agreement: a row for each notice its period asks for. New dates
// silence what was planned for the old ones; what was told stays told.

import { nextTurn } from '#domain/agreements/lifecycle.ts'
import { type PlannedNotice, plannedNotices, type SkipReason } from '#domain/agreements/noticing.ts'
import { endOf, startOf } from '#domain/agreements/term.ts'
import type { Instant } from '#kernel/instant.ts'
import { inUnit } from '#server/platform/act.ts'
import type { Desk } from '#server/platform/desk.ts'
import { newId } from '#server/platform/ids.ts'
import type { Unit } from '#server/platform/unit.ts'
import { slaConfigOffering } from '#server/sla/index.ts'
import { loadNoticed, lockForPlanning, type NoticedAgreement, type NoticeRow } from '../store/notices.ts'
import { calendarOf } from './hours.ts'

/** After any change of its state, dates or terms. `quietly`: what lies in the past is not caught up with. */
export const planNoticesSoon = (
  unit: Unit,
  agreementId: string,
  { quietly = false }: { readonly quietly?: boolean } = {},
): void =>
  unit.enqueue({
    task: 'agreements.plan_notices',
    payload: { subject: agreementId, quietly },
    key: `agreements.plan_notices:${agreementId}:${quietly}`,
  })

/** The job `agreements.plan_notices`: reads how it stands now, so that running it again changes nothing. */
export const planNotices = async (
  desk: Desk,
  agreementId: string,
  { quietly = false }: { readonly quietly?: boolean } = {},
): Promise<void> => {
  await inUnit(desk, async unit => {
    const rows = await lockForPlanning(unit.db, agreementId)
    const agreement = (await loadNoticed(unit.db, [agreementId])).get(agreementId)
    if (!agreement) return
    const wanted = await wantedNotices(
      desk,
      agreement,
      quietly ? unit.now : (agreement.plannedAt ?? unit.now),
      unit.now,
    )
    for (const row of rows) settle(unit, agreement, row, wanted.find(isSame(row)))
    for (const notice of wanted) {
      if (rows.some(row => row.periodId === agreement.periodId && isSame(row)(notice))) continue
      const past = quietly && notice.dueAt < unit.now
      const skipped = notice.skipped ?? (past ? 'already_past' : null)
      unit.insertOnce('agreement_notices', {
        id: newId(),
        agreement_id: agreement.id,
        period_id: agreement.periodId,
        kind: notice.kind,
        days_before: notice.daysBefore,
        about: notice.about,
        due_at: notice.dueAt,
        state: skipped === null ? 'planned' : 'skipped',
        reason: skipped,
      })
    }
    unit.announce({ topic: 'agreement', ids: [agreement.id] })
  })
}

/** @param since what was due before somebody planned it is past; what fell due after it is only late. */
const wantedNotices = async (
  desk: Desk,
  agreement: NoticedAgreement,
  since: Instant,
  now: Instant,
): Promise<readonly PlannedNotice[]> => {
  const { terms, state, startsOn, endsOn, zone, begunAt, endedAt } = agreement
  if (terms === null) return []
  const config = await slaConfigOffering(desk, [terms.policyVersionId])
  const term = { startsOn, endsOn, zone }
  const turn = nextTurn({
    state,
    startsAt: startOf(term),
    endsAt: endOf(term),
    plannedAt: agreement.plannedAt,
  })
  return plannedNotices(
    {
      notices: terms.notices,
      term,
      state,
      // Planned late, it begins when it was planned.
      beginsAt: begunAt ?? (turn?.to === 'active' ? turn.at : null),
      endedAt,
      calendar: calendarOf(config, agreement, now),
    },
    since,
  )
}

const isSame =
  (row: Pick<NoticeRow, 'kind' | 'daysBefore'>) =>
  (notice: PlannedNotice): boolean =>
    notice.kind === row.kind && notice.daysBefore === row.daysBefore

/** What a row that is there becomes. What was told is history. */
const settle = (
  unit: Unit,
  agreement: NoticedAgreement,
  row: NoticeRow,
  wanted: PlannedNotice | undefined,
): void => {
  const again = row.state === 'skipped' && row.reason !== null && takenBack.includes(row.reason)
  const open = row.state === 'planned' || again
  if (row.periodId !== agreement.periodId) {
    if (row.state === 'planned') skip(unit, row, 'dates_changed')
  } else if (!wanted) {
    if (row.state === 'planned') skip(unit, row, whyNot(agreement))
  } else if (open) {
    const { about, dueAt } = wanted
    // Planned in time, it is told, however late somebody looks.
    const skipped = row.state === 'planned' && wanted.skipped === 'already_past' ? null : wanted.skipped
    const state = skipped === null ? 'planned' : 'skipped'
    unit.update('agreement_notices', row.id, { about, due_at: dueAt, state, reason: skipped })
  }
}

/** Silenced by a change that another change can take back. */
const takenBack: readonly SkipReason[] = ['terms_changed', 'withdrawn', 'cancelled', 'before_start']

const skip = (unit: Unit, row: NoticeRow, reason: SkipReason): void =>
  unit.update('agreement_notices', row.id, { state: 'skipped', reason })

const whyNot = ({ state }: NoticedAgreement): SkipReason => {
  if (state === 'draft') return 'withdrawn'
  if (state === 'cancelled') return 'cancelled'
  return state === 'ended' ? 'already_over' : 'terms_changed'
}
