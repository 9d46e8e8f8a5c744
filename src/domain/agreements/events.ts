// What can happen to an agreement, as history tells it.

import { z } from 'zod'
import type { EventTable } from '../event.ts'
import { id, isoInstant, named } from '../shapes.ts'
import { day } from './terms-shapes.ts'

const about = z.object({ name: z.string(), number: z.int() })
const term = { startsOn: day.nullable(), endsOn: day.nullable(), zone: z.string() }
/** `at` is the instant it is dated at; the row's own instant is when the desk did it. */
const turned = about.extend({ at: isoInstant, automatic: z.boolean(), periodId: id })

/** `hours` is the length as it is written, `2:30`. */
const counted = about.extend({ seconds: z.int(), hours: z.string() })
const drawn = counted.extend({
  drawId: id,
  on: day,
  ticket: z.object({ id, number: z.int() }).nullable(),
})

const row = <P extends z.ZodType, S extends string>(payload: P, staff: S, icon: string) =>
  ({ version: 1, payload, staff, client: null, icon, webhook: staff.replace(/^event\./, '') }) as const

export const agreementEvents = {
  'agreement.created': row(
    about.extend({
      client: named,
      ...term,
      source: named.nullable(),
      mode: z.enum(['new', 'copy', 'continue']),
      batchId: id.nullable(),
    }),
    'event.agreement.created',
    'file-plus-2',
  ),
  'agreement.changed': row(
    about.extend({ changes: z.array(z.object({ field: z.string(), from: z.unknown(), to: z.unknown() })) }),
    'event.agreement.changed',
    'pencil',
  ),
  'agreement.dates_changed': row(
    about.extend({
      from: z.object({ startsOn: day.nullable(), endsOn: day.nullable() }),
      ...term,
      periodId: id,
    }),
    'event.agreement.dates_changed',
    'calendar-range',
  ),
  'agreement.published': row(
    about.extend({ version: z.int(), effectiveOn: day.nullable(), note: z.string() }),
    'event.agreement.published',
    'file-check-2',
  ),
  'agreement.planned': row(turned, 'event.agreement.planned', 'calendar-check'),
  'agreement.withdrawn': row(turned, 'event.agreement.withdrawn', 'undo-2'),
  'agreement.activated': row(turned, 'event.agreement.activated', 'play'),
  'agreement.suspended': row(turned, 'event.agreement.suspended', 'pause'),
  'agreement.resumed': row(turned, 'event.agreement.resumed', 'play'),
  'agreement.ended': row(turned, 'event.agreement.ended', 'square'),
  'agreement.cancelled': row(turned, 'event.agreement.cancelled', 'x'),
  'agreement.did_not_turn': row(
    about.extend({ to: z.enum(['active', 'ended']), code: z.string() }),
    'event.agreement.did_not_turn',
    'triangle-alert',
  ),
  'agreement.batch_undone': row(
    z.object({ undone: z.int(), kept: z.int() }),
    'event.agreement.batch_undone',
    'undo-2',
  ),
  'agreement.notice_told': row(
    about.extend({
      kind: z.enum(['activated', 'ends_soon', 'ended', 'hours_used']),
      daysBefore: z.int(),
      people: z.array(named),
      late: z.boolean(),
    }),
    'event.agreement.notice_told',
    'send',
  ),
  'agreement.notice_skipped': row(
    about.extend({
      kind: z.enum(['activated', 'ends_soon', 'ended', 'hours_used']),
      daysBefore: z.int(),
      reason: z.string(),
    }),
    'event.agreement.notice_skipped',
    'bell-off',
  ),
  'agreement.document_added': row(
    about.extend({ file: z.string() }),
    'event.agreement.document_added',
    'paperclip',
  ),
  'agreement.document_removed': row(
    about.extend({ file: z.string() }),
    'event.agreement.document_removed',
    'paperclip',
  ),
  'agreement.hours_credited': row(counted, 'event.agreement.hours_credited', 'hourglass'),
  'agreement.hours_carried': row(counted, 'event.agreement.hours_carried', 'hourglass'),
  'agreement.hours_lapsed': row(counted, 'event.agreement.hours_lapsed', 'hourglass'),
  'agreement.hours_corrected': row(counted, 'event.agreement.hours_corrected', 'hourglass'),
  'agreement.hours_added': row(
    counted.extend({ additionId: id, from: day, until: day.nullable() }),
    'event.agreement.hours_added',
    'hourglass',
  ),
  'agreement.hours_withdrawn': row(
    counted.extend({ additionId: id }),
    'event.agreement.hours_withdrawn',
    'hourglass',
  ),
  'agreement.hours_drawn': row(drawn, 'event.agreement.hours_drawn', 'hourglass'),
  /** Worked beyond the hours, as the agreement allows. */
  'agreement.hours_extra': row(drawn, 'event.agreement.hours_extra', 'hourglass'),
  'agreement.hours_asked': row(drawn, 'event.agreement.hours_asked', 'hourglass'),
  'agreement.hours_approved': row(drawn, 'event.agreement.hours_approved', 'hourglass'),
  'agreement.hours_refused': row(drawn, 'event.agreement.hours_refused', 'hourglass'),
  'agreement.hours_taken_back': row(drawn, 'event.agreement.hours_taken_back', 'hourglass'),
  'agreements.draw_order_changed': row(
    z.object({ client: named.nullable(), rules: z.array(z.string()) }),
    'event.agreements.draw_order_changed',
    'list-ordered',
  ),
  'agreements.settings_changed': row(
    z.object({ withoutAgreement: z.string() }),
    'event.agreements.settings_changed',
    'settings-2',
  ),
} as const satisfies EventTable
