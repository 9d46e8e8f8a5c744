// The English catalogue: every text of the product, one file per room and purpose. A key stands in one file only.

import { eventsCatalogue } from './events-catalogue.ts'
import { eventsClients } from './events-clients.ts'
import { eventsMail } from './events-mail.ts'
import { eventsPeople } from './events-people.ts'
import { eventsTickets } from './events-tickets.ts'
import { eventsCalendars } from './events-calendars.ts'
import { eventsSla } from './events-sla.ts'
import { eventsNotifications } from './events-notifications.ts'
import { refusals } from './refusals.ts'
import { refusalsCalendars } from './refusals-calendars.ts'
import { refusalsCatalogue } from './refusals-catalogue.ts'
import { refusalsClients } from './refusals-clients.ts'
import { refusalsMail } from './refusals-mail.ts'
import { refusalsPeople } from './refusals-people.ts'
import { refusalsTickets } from './refusals-tickets.ts'
import { refusalsViews } from './refusals-views.ts'
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
  ...eventsCatalogue,
  ...eventsTickets,
  ...refusalsCatalogue,
  ...refusalsTickets,
  ...refusalsViews,
  ...eventsCalendars,
  ...refusalsCalendars,
  ...eventsSla,
  ...eventsNotifications,
} as const
