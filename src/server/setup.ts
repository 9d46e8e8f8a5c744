// The first start, put together: the rooms that give a new desk its calendar, policy, statuses and first
// administrator stand above one another, so the one change that needs all of them stands above the rooms.

import { type Staff, system } from '#domain/actor.ts'
import { weekOf } from '#domain/people/opening-hours.ts'
import { passwordFault } from '#domain/people/password.ts'
import type { Setup } from '#domain/people/setup-shapes.ts'
import { inspectCalendar } from '#kernel/calendar.ts'
import { isRefusal, type Refusal, refusal } from '#kernel/refusal.ts'
import { seedCalendar } from './calendars/index.ts'
import {
  addStaff,
  attempt,
  closeSetupTokens,
  enterByLink,
  hashPassword,
  isSetUp,
  isSetupLink,
  linkLimits,
  needsSetup,
  settingsSubject,
  storeSetting,
  welcome,
} from './people/index.ts'
import { inUnit, perform, record } from './platform/act.ts'
import type { Desk, Room } from './platform/desk.ts'
import type { Handlers } from './platform/serve.ts'
import type { Unit } from './platform/unit.ts'
import { wordsIn } from './platform/words.ts'
import { seedDefaultPolicy, seedPolicy } from './sla/index.ts'
import { seedTickets } from './tickets/index.ts'

const setUpAlready = refusal('people.set_up_already')

/**
 * Makes a working desk of an empty one, in one transaction.
 * @returns the administrator's id. Of two set-ups at once the second is refused.
 */
export const setUp = async (desk: Desk, answers: Omit<Setup, 'token'>): Promise<string | Refusal> => {
  const { company, hours, administrator } = answers
  const spec = weekOf(hours, company.zone)
  const [fault] = inspectCalendar(spec, await desk.database.now())
  if (fault) return { ...fault, path: ['hours'] }
  const { name, email, password } = administrator
  const easy = passwordFault(password, [name, email, company.name])
  if (easy) return { ...easy, path: ['administrator', 'password'] }
  const passwordHash = await hashPassword(password)

  return inUnit(desk, async unit => {
    if (await isSetUp(unit.db, { locking: true })) return setUpAlready
    await closeSetupTokens(unit.db)
    const { language, region, zone } = company
    const first = { name, email, role: 'administrator', language, region, zone, passwordHash } as const
    const id = await perform(desk, unit, addStaff, first, { actor: system, via: 'setup' })
    if (isRefusal(id)) return id
    furnish(
      desk,
      unit,
      { kind: 'staff', id, name, role: 'administrator', teams: [], language },
      answers,
      spec,
    )
    return id
  })
}

const furnish = (
  desk: Desk,
  unit: Unit,
  administrator: Staff,
  { company, mailAddress, sample }: Omit<Setup, 'token'>,
  spec: ReturnType<typeof weekOf>,
): void => {
  const say = wordsIn(company.language)
  const calendar = seedCalendar(unit, { name: say('setup.calendar_name'), spec })
  const policy = seedPolicy(unit, { name: say('setup.policy_name') })
  seedDefaultPolicy(unit, policy.id)
  seedTickets(unit)
  storeSetting(unit, 'company', { ...company, calendarId: calendar.id }, administrator.id)
  if (mailAddress) {
    const intake = {
      address: mailAddress,
      addresses: [mailAddress],
      acknowledge: true,
      authenticatedBy: null,
    }
    storeSetting(unit, 'mail.intake', intake, administrator.id)
  }
  const { clientWord: _word, ...facts } = company
  record(desk, unit, { actor: administrator, via: 'setup' }, 'people.setUp', {
    subject: settingsSubject,
    events: [
      {
        type: 'company.set_up',
        payload: { ...facts, calendarId: calendar.id, policyId: policy.id },
      },
    ],
  })
  if (sample) unit.enqueue({ task: 'setup.addSample', payload: {}, key: 'setup.addSample' })
}

type Names = 'people.setupState' | 'people.openSetup' | 'people.setUp'

const setupRoutes = (desk: Desk): Pick<Handlers, Names> => {
  const refused = async (token: string, peer: string): Promise<Refusal | null> => {
    const tooOften = await attempt(desk.database.app, linkLimits(peer))
    if (tooOften) return tooOften
    if (!(await needsSetup(desk))) return setUpAlready
    return (await isSetupLink(desk, token)) ? null : refusal('people.setup_link_refused')
  }
  return {
    'people.setupState': async () => ({ needed: await needsSetup(desk) }),
    'people.openSetup': async ({ body, request }) => (await refused(body.token, request.ip)) ?? {},
    'people.setUp': async ({ body, request, reply }) => {
      const no = await refused(body.token, request.ip)
      if (no) return no
      const id = await setUp(desk, body)
      if (isRefusal(id)) return id
      const entry = await enterByLink(desk, { request, reply }, id)
      if (!entry) return refusal('people.sign_in_refused')
      return isRefusal(entry) ? entry : welcome(desk, entry, 'setup')
    },
  }
}

export const setupRoom: Room = {
  name: 'setup',
  routes: setupRoutes,
  jobs: {
    'setup.addSample': async desk => {
      // Loaded when it is asked for: most desks never see it.
      const { addSample } = await import('./sample/index.ts')
      await addSample(desk)
    },
  },
}
