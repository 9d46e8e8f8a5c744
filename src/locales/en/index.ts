// The English catalogue: every text of the product, one file per room and purpose. A key stands in one file only.

import { eventsClients } from './events-clients.ts'
import { eventsMail } from './events-mail.ts'
import { eventsPeople } from './events-people.ts'
import { refusals } from './refusals.ts'
import { refusalsClients } from './refusals-clients.ts'
import { refusalsMail } from './refusals-mail.ts'
import { refusalsPeople } from './refusals-people.ts'
import { ui } from './ui.ts'

export const en = {
  ...ui,
  ...refusals,
  ...eventsMail,
  ...refusalsMail,
  ...eventsClients,
  ...eventsPeople,
  ...refusalsClients,
  ...refusalsPeople,
} as const
