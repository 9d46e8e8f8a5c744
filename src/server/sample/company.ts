// The sample company: the believable world of screenshots, trials and tests. Meridian Software makes planning
// software; six clients in four zones have contracts with it.

import type { Language, Role } from '#domain/actor.ts'
import type { CalendarSpec } from '#kernel/calendar.ts'

type Colleague = {
  readonly key: string
  readonly name: string
  readonly email: string
  readonly role: Role
  readonly language: Language
  readonly zone: string
  readonly team: 'support' | 'integration' | null
}

export const colleagues = [
  {
    key: 'noor',
    name: 'Noor Haddad',
    email: 'noor@meridian.example',
    role: 'administrator',
    language: 'en',
    zone: 'Europe/Amsterdam',
    team: null,
  },
  {
    key: 'ben',
    name: 'Ben Okafor',
    email: 'ben@meridian.example',
    role: 'lead',
    language: 'en',
    zone: 'Europe/London',
    team: 'support',
  },
  {
    key: 'ana',
    name: 'Ana Kovač',
    email: 'ana@meridian.example',
    role: 'agent',
    language: 'en',
    zone: 'Europe/Amsterdam',
    team: 'support',
  },
  {
    key: 'bo',
    name: 'Bo Jansen',
    email: 'bo@meridian.example',
    role: 'agent',
    language: 'nl',
    zone: 'Europe/Amsterdam',
    team: 'support',
  },
  {
    key: 'lea',
    name: 'Léa Martin',
    email: 'lea@meridian.example',
    role: 'agent',
    language: 'fr',
    zone: 'Europe/Paris',
    team: 'integration',
  },
  {
    key: 'diego',
    name: 'Diego Ruiz',
    email: 'diego@meridian.example',
    role: 'agent',
    language: 'es',
    zone: 'America/Denver',
    team: 'integration',
  },
  {
    key: 'eva',
    name: 'Eva Lindqvist',
    email: 'eva@meridian.example',
    role: 'account_manager',
    language: 'en',
    zone: 'Europe/Amsterdam',
    team: null,
  },
  {
    key: 'olga',
    name: 'Ольга Петрова',
    email: 'olga@meridian.example',
    role: 'observer',
    language: 'ru',
    zone: 'Europe/Amsterdam',
    team: null,
  },
] as const satisfies readonly Colleague[]

export type ColleagueKey = (typeof colleagues)[number]['key']

export const teams = [
  { key: 'support', name: 'Support', zone: 'Europe/Amsterdam', lead: 'ben' },
  { key: 'integration', name: 'Integration', zone: 'Europe/Paris', lead: 'ben' },
] as const

const workingWeek = (open: string, close: string) => {
  const bands = [[open, close]] as const
  return { mon: bands, tue: bands, wed: bands, thu: bands, fri: bands }
}
const always = [['00:00', '24:00']] as const

export const calendars = {
  desk: {
    name: 'Amsterdam 08–18',
    spec: {
      zone: 'Europe/Amsterdam',
      week: workingWeek('08:00', '18:00'),
      exceptions: {
        '2026-12-25': { name: 'Christmas Day', bands: [] },
        '2026-12-26': { name: 'Boxing Day', bands: [] },
        '2027-01-01': { name: 'New Year’s Day', bands: [] },
      },
    },
  },
  tokyo: {
    name: 'Tokyo 09–18',
    spec: {
      zone: 'Asia/Tokyo',
      week: workingWeek('09:00', '18:00'),
      exceptions: {
        '2026-11-23': { name: 'Labour Thanksgiving Day', bands: [] },
        '2027-01-01': { name: 'New Year’s Day', bands: [] },
        '2027-01-11': { name: 'Coming of Age Day', bands: [] },
      },
    },
  },
  denver: {
    name: 'Denver 07–17 with lunch',
    spec: {
      zone: 'America/Denver',
      week: {
        mon: [
          ['07:00', '12:00'],
          ['12:45', '17:00'],
        ],
        tue: [
          ['07:00', '12:00'],
          ['12:45', '17:00'],
        ],
        wed: [
          ['07:00', '12:00'],
          ['12:45', '17:00'],
        ],
        thu: [
          ['07:00', '12:00'],
          ['12:45', '17:00'],
        ],
        fri: [
          ['07:00', '12:00'],
          ['12:45', '16:00'],
        ],
      },
      exceptions: {
        '2026-11-26': { name: 'Thanksgiving', bands: [] },
        '2026-12-25': { name: 'Christmas Day', bands: [] },
      },
    },
  },
  roundTheClock: {
    name: 'London round the clock',
    spec: {
      zone: 'Europe/London',
      week: { mon: always, tue: always, wed: always, thu: always, fri: always, sat: always, sun: always },
    },
  },
} as const satisfies Readonly<Record<string, { readonly name: string; readonly spec: CalendarSpec }>>

export type CalendarName = keyof typeof calendars

type Person = {
  readonly name: string
  readonly email: string
  readonly language: Language
  readonly jobTitle: string
}

export type SampleClient = {
  readonly key: string
  readonly name: string
  readonly formerNames?: readonly string[]
  readonly zone: string
  readonly language: Language
  readonly region: string
  readonly domains: readonly string[]
  readonly calendar: CalendarName | null
  readonly contacts: readonly [Person, ...Person[]]
}

export const clients = [
  {
    key: 'acme',
    name: 'Acme Logistics',
    formerNames: ['Acme Transport'],
    zone: 'Europe/Amsterdam',
    language: 'nl',
    region: 'NL',
    domains: ['acme-logistics.example'],
    calendar: null,
    contacts: [
      { name: 'Sanne de Wit', email: 'sanne@acme-logistics.example', language: 'nl', jobTitle: 'Operations' },
      { name: 'Pieter Bakker', email: 'pieter@acme-logistics.example', language: 'nl', jobTitle: 'Finance' },
    ],
  },
  {
    key: 'nordwind',
    name: 'Nordwind Energie',
    zone: 'Europe/Amsterdam',
    language: 'en',
    region: 'GB',
    domains: ['nordwind.example', 'nordwind-grid.example'],
    calendar: null,
    contacts: [
      { name: 'Kim Lee', email: 'kim@nordwind.example', language: 'en', jobTitle: 'IT manager' },
      { name: 'Дмитрий Иванов', email: 'ivanov@nordwind.example', language: 'ru', jobTitle: 'Grid control' },
    ],
  },
  {
    key: 'tokai',
    name: 'Tokai Systems',
    zone: 'Asia/Tokyo',
    language: 'en',
    region: 'GB',
    domains: ['tokai-systems.example'],
    calendar: 'tokyo',
    contacts: [
      { name: 'Haruka Sato', email: 'sato@tokai-systems.example', language: 'en', jobTitle: 'Product lead' },
      {
        name: 'Kenji Mori',
        email: 'mori@tokai-systems.example',
        language: 'en',
        jobTitle: 'Release engineer',
      },
    ],
  },
  {
    key: 'cordillera',
    name: 'Cordillera Water',
    zone: 'America/Denver',
    language: 'es',
    region: 'US',
    domains: ['cordillera.example'],
    calendar: 'denver',
    contacts: [
      {
        name: 'Marisol Vega',
        email: 'marisol@cordillera.example',
        language: 'es',
        jobTitle: 'Field services',
      },
      { name: 'Tom Whitfield', email: 'tom@cordillera.example', language: 'en', jobTitle: 'SCADA' },
    ],
  },
  {
    key: 'harbour',
    name: 'Harbour Hospital',
    zone: 'Europe/London',
    language: 'en',
    region: 'GB',
    domains: ['harbour-hospital.example'],
    calendar: 'roundTheClock',
    contacts: [
      {
        name: 'Grace Adeyemi',
        email: 'grace@harbour-hospital.example',
        language: 'en',
        jobTitle: 'Ward systems',
      },
      { name: 'Owen Price', email: 'owen@harbour-hospital.example', language: 'en', jobTitle: 'Night duty' },
    ],
  },
  {
    key: 'vauban',
    name: 'Ateliers Vauban',
    zone: 'Europe/Amsterdam',
    language: 'fr',
    region: 'FR',
    domains: ['ateliers-vauban.example'],
    calendar: null,
    contacts: [
      {
        name: 'Camille Dupont',
        email: 'camille@ateliers-vauban.example',
        language: 'fr',
        jobTitle: 'Ateliers',
      },
      { name: 'Hugo Lefèvre', email: 'hugo@ateliers-vauban.example', language: 'fr', jobTitle: 'Méthodes' },
    ],
  },
] as const satisfies readonly SampleClient[]

export type ClientKey = (typeof clients)[number]['key']
