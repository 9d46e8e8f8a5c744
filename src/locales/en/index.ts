// The English catalogue: every text of the product, one file per room and purpose. A key stands in one file only.

import { refusals } from './refusals.ts'
import { ui } from './ui.ts'

export const en = {
  ...ui,
  ...refusals,
} as const
