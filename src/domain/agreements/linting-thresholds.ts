// Warnings that can never come: asked for earlier than the clock starts.

import { severities } from '#domain/sla/severity.ts'
import type { PublishedPolicy } from '#domain/sla/terms.ts'
import { always, workOf } from '#domain/sla/terms.ts'
import type { CalendarSpec } from '#kernel/calendar.ts'
import { promiseKinds } from '#kernel/terms.ts'
import { type Found, warning } from './finding.ts'

/** One finding for each promise and warning, with every severity it is deaf for. */
export const deafThresholds = ({ terms, name }: PublishedPolicy, spec: CalendarSpec): readonly Found[] =>
  promiseKinds.flatMap(promise =>
    (terms.warningsFor[promise] ?? terms.warnings).flatMap((asked): readonly Found[] => {
      if (!('before' in asked)) return []
      const deaf = severities.filter(severity => {
        const cell = terms.targets[severity][promise]
        if (!cell) return false
        const hours = cell.hours === 'always' ? always.spec : spec
        return workOf(cell.work, hours) <= workOf(asked.before, hours)
      })
      if (deaf.length === 0) return []
      const params = { policy: name, promise, before: asked.before, severities: deaf.join(', ') }
      return [warning('threshold_never_fires', { params, path: ['terms', 'policyVersionId'] })]
    }),
  )
