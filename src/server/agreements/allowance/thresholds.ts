// Thresholds of the period that runs, each planned once: what was drawn again after it had been taken back says nothing
// new. They are told with the other notices, each reader in their language and their working time.

import { passedNow, runningPeriod } from '#domain/agreements/allowance/standing.ts'
import { newId } from '#server/platform/ids.ts'
import type { Unit } from '#server/platform/unit.ts'
import type { Balanced } from './balancing.ts'

export const planThresholds = (
  unit: Unit,
  { stored, facts, booked }: Pick<Balanced, 'stored' | 'facts' | 'booked'>,
  quietly: boolean,
): void => {
  for (const kept of stored.agreements) {
    const allowing = facts.agreements.find(({ id }) => id === kept.id)
    const running = allowing && runningPeriod(allowing, booked)
    if (!running || kept.state === 'ended') continue
    const recorded = stored.told
      .filter(({ agreementId, period }) => agreementId === kept.id && period === running.period.startsOn)
      .map(({ percent }) => percent)
    for (const { percent, told } of passedNow(allowing, running, recorded)) {
      const skipped = quietly ? 'already_past' : told ? null : 'overtaken'
      unit.insertOnce('agreement_notices', {
        id: newId(),
        agreement_id: kept.id,
        period_id: kept.periodId,
        kind: 'hours_used',
        days_before: percent,
        hours_from: running.period.startsOn,
        about: unit.now,
        due_at: unit.now,
        state: skipped === null ? 'planned' : 'skipped',
        reason: skipped,
      })
    }
  }
}
