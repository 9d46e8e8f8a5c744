// The English catalogue: every text of the product, one file per room and purpose. A key stands in one file only.

import { eventsMail } from './events-mail.ts'
import { refusals } from './refusals.ts'
import { refusalsMail } from './refusals-mail.ts'
import { ui } from './ui.ts'

export const en = {
  ...ui,
  ...refusals,
  ...eventsMail,
  ...refusalsMail,
} as const
