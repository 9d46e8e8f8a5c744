// Every rule there is, by name: the whole answer to "who may do what".

import { agreementsPolicy } from './agreements/policy.ts'
import { calendarsPolicy } from './calendars/policy.ts'
import { cataloguePolicy } from './catalogue/policy.ts'
import { clientsPolicy } from './clients/policy.ts'
import { mailPolicy } from './mail/policy.ts'
import { notificationsPolicy } from './notifications/policy.ts'
import { peoplePolicy } from './people/policy.ts'
import { portalPolicy } from './portal/policy.ts'
import { slaPolicy } from './sla/policy.ts'
import { ticketsPolicy } from './tickets/policy.ts'
import { viewsPolicy } from './views/policy.ts'

export const policies = {
  ...peoplePolicy,
  ...clientsPolicy,
  ...calendarsPolicy,
  ...slaPolicy,
  ...cataloguePolicy,
  ...agreementsPolicy,
  ...ticketsPolicy,
  ...mailPolicy,
  ...notificationsPolicy,
  ...viewsPolicy,
  ...portalPolicy,
} as const
