// Every endpoint there is, by name. The one list from which routes, OpenAPI and the typed client are made.

import { agreements } from './agreements/contract.ts'
import { calendars } from './calendars/contract.ts'
import { catalogue } from './catalogue/contract.ts'
import { clients } from './clients/contract.ts'
import { mail } from './mail/contract.ts'
import { notifications } from './notifications/contract.ts'
import { people } from './people/contract.ts'
import { portal } from './portal/contract.ts'
import { sla } from './sla/contract.ts'
import { tickets } from './tickets/contract.ts'
import { views } from './views/contract.ts'

export const contracts = {
  ...people,
  ...clients,
  ...calendars,
  ...sla,
  ...catalogue,
  ...agreements,
  ...tickets,
  ...mail,
  ...notifications,
  ...views,
  ...portal,
} as const

export type Contracts = typeof contracts
export type EndpointName = keyof Contracts & string
