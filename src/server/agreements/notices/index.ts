// Notices of agreements: the ledger kept in step, what is due told, the page of what is ahead.

import type { Room, Work } from '#server/platform/desk.ts'
import { planNotices } from './planning.ts'
import { tellDueNotices } from './telling.ts'

export { untilNextNotice } from '../store/notices.ts'
export { planNotices, planNoticesSoon } from './planning.ts'
export { noticeRoutes } from './routes.ts'
export { tellDueNotices } from './telling.ts'

/** Safe to run again: both read how things stand. */
export const noticeJobs: Readonly<Record<string, Work>> = {
  'agreements.plan_notices': async (desk, { subject, quietly }) => {
    await planNotices(desk, String(subject), { quietly: quietly === true })
    // Something that just began or ended by hand is told now; the keeper tells the rest on its moment.
    await tellDueNotices(desk)
  },
}

const plan = [{ task: 'agreements.plan_notices' }] as const

/** Whatever moves an agreement or its dates, or gives it other terms, plans its notices anew. */
export const noticeReactions: NonNullable<Room['reactions']> = {
  'agreement.planned': plan,
  'agreement.withdrawn': plan,
  'agreement.activated': plan,
  'agreement.ended': plan,
  'agreement.cancelled': plan,
  'agreement.dates_changed': plan,
  'agreement.published': plan,
}
