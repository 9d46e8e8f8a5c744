// What can be done to the settings of this room: the company's facts, and how people sign in.

import type { Event } from '#domain/event.ts'
import { differences } from '#domain/people/changes.ts'
import type { peopleEvents } from '#domain/people/events.ts'
import { peoplePolicy } from '#domain/people/policy.ts'
import type { CompanySettings } from '#domain/people/setup-shapes.ts'
import type { Security, SecurityChanges } from '#domain/people/sign-in-shapes.ts'
import { refusal } from '#kernel/refusal.ts'
import type { Ability, Decision } from '#server/platform/act.ts'
import type { Desk } from '#server/platform/desk.ts'
import type { Unit } from '#server/platform/unit.ts'
import { tellAdministrators } from './mails.ts'
import { defaultSecurity } from './security.ts'
import { calendarExists } from './store/people.ts'
import { lockSettings, readSettings } from './store/settings.ts'

type Happened = Event<typeof peopleEvents>
type SettingsDecision<Reply> = Decision<Reply> & { readonly events: readonly Happened[] }

/** The desk's settings have no row of their own to be the subject; the ledger keeps them under this id. */
export const settingsSubject = {
  kind: 'settings',
  id: '00000000-0000-7000-8000-000000000000',
  clientId: null,
} as const

export const companyUnknown: CompanySettings = {
  name: 'Accord',
  language: 'en',
  region: 'GB',
  zone: 'UTC',
  clientWord: 'client',
  calendarId: null,
}

type CompanyChanges = { readonly [K in keyof CompanySettings]?: CompanySettings[K] | undefined }

export const updateCompany: Ability<CompanyChanges, CompanySettings, SettingsDecision<CompanySettings>> = {
  name: 'people.updateCompany',
  may: peoplePolicy['people.keep_company'].may,
  load: async (unit, { calendarId }) => {
    if (calendarId && !(await calendarExists(unit.db, calendarId)))
      return refusal('people.calendar_not_found', { path: ['calendarId'] })
    await lockSettings(unit.db)
    return (await readSettings(unit.db)).company ?? companyUnknown
  },
  decide: (before, wanted) => {
    const changes = differences(before, wanted)
    const after = { ...before, ...Object.fromEntries(changes.map(({ field, to }) => [field, to])) }
    return {
      subject: settingsSubject,
      events:
        changes.length > 0
          ? [{ type: 'company.changed', payload: { name: after.name, changes: [...changes] } }]
          : [],
      reply: after,
    }
  },
  store: (unit, { reply }, _before, { actor }) => storeSetting(unit, 'company', reply, actor.id),
}

export const updateSecurity = (
  desk: Desk,
): Ability<SecurityChanges, Security, SettingsDecision<Security>> => ({
  name: 'people.updateSecurity',
  may: peoplePolicy['people.keep_security'].may,
  load: async unit => {
    await lockSettings(unit.db)
    return { ...defaultSecurity, ...(await readSettings(unit.db)).security }
  },
  decide: (from, wanted) => {
    const changes = differences(from, wanted)
    const to = { ...from, ...Object.fromEntries(changes.map(change => [change.field, change.to])) }
    return {
      subject: settingsSubject,
      events: changes.length > 0 ? [{ type: 'security.changed', payload: { from, to } }] : [],
      reply: to,
    }
  },
  store: async (unit, { events, reply }, _before, { actor }) => {
    if (events.length === 0) return
    storeSetting(unit, 'security', reply, actor.id)
    await tellAdministrators(desk, unit, 'security_changed', { actor: actor.name })
  },
})

export const storeSetting = (unit: Unit, key: string, value: unknown, by: string | null): void => {
  unit.upsert('settings', ['key'], { key, value, changed_at: unit.now, changed_by: by })
  unit.announce({ topic: 'config', ids: [] })
}
