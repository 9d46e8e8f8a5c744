// The Dutch catalogue, as the server reads it: the same files as in English.

import type { en } from '../en/index.ts'
import type { Dutch } from '../translated.ts'
import { agreementsAnswer } from './agreements-answer.ts'
import { agreementsCheck } from './agreements-check.ts'
import { agreementsDifferences } from './agreements-differences.ts'
import { agreementsRows } from './agreements-rows.ts'
import { eventsAgreements } from './events-agreements.ts'
import { eventsCalendars } from './events-calendars.ts'
import { eventsCatalogue } from './events-catalogue.ts'
import { eventsClients } from './events-clients.ts'
import { eventsMail } from './events-mail.ts'
import { eventsNotifications } from './events-notifications.ts'
import { eventsPeople } from './events-people.ts'
import { eventsSla } from './events-sla.ts'
import { eventsTickets } from './events-tickets.ts'
import { firstStart } from './first-start.ts'
import { mailAgreements } from './mail-agreements.ts'
import { mailNotices } from './mail-notices.ts'
import { mailOutgoing } from './mail-outgoing.ts'
import { mailPeople } from './mail-people.ts'
import { policySentences } from './policy-sentences.ts'
import { portalServer } from './portal-server.ts'
import { refusals } from './refusals.ts'
import { refusalsAgreements } from './refusals-agreements.ts'
import { refusalsCalendars } from './refusals-calendars.ts'
import { refusalsCatalogue } from './refusals-catalogue.ts'
import { refusalsClients } from './refusals-clients.ts'
import { refusalsMail } from './refusals-mail.ts'
import { refusalsNotifications } from './refusals-notifications.ts'
import { refusalsPeople } from './refusals-people.ts'
import { refusalsSla } from './refusals-sla.ts'
import { refusalsTickets } from './refusals-tickets.ts'
import { refusalsViews } from './refusals-views.ts'
import { roleNames } from './roles.ts'
import { slaMatch } from './sla-match.ts'
import { ui } from './ui.ts'

export const nl = {
  ...ui,
  ...refusals,
  ...eventsMail,
  ...refusalsMail,
  ...mailOutgoing,
  ...eventsAgreements,
  ...mailAgreements,
  ...agreementsDifferences,
  ...agreementsAnswer,
  ...agreementsCheck,
  ...eventsClients,
  ...eventsPeople,
  ...refusalsAgreements,
  ...agreementsRows,
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
  ...policySentences,
  ...portalServer,
  ...slaMatch,
  ...refusalsSla,
  ...eventsNotifications,
  ...mailNotices,
  ...refusalsNotifications,
  ...mailPeople,
  ...roleNames,
  ...firstStart,
} satisfies Dutch<typeof en>
