// The first start, put together: the rooms that give a new desk its calendar, policy, statuses and first
// administrator stand above one another, so the one change that needs all of them stands above the rooms.

import { type Staff, system } from '#domain/actor.ts'
import { weekOf } from '#domain/people/opening-hours.ts'
import { passwordFault } from '#domain/people/password.ts'
import type { Setup } from '#domain/people/setup-shapes.ts'
import { inspectCalendar } from '#kernel/calendar.ts'
import { minutes, plus } from '#kernel/instant.ts'
import { isRefusal, type Refusal, refusal } from '#kernel/refusal.ts'
import { seedCalendar } from './calendars/index.ts'
import {
  addStaff,
  closeSetupTokens,
  hashPassword,
  isSetUp,
  settingsSubject,
  storeSetting,
} from './people/index.ts'
import { inUnit, perform, record } from './platform/act.ts'
import type { Desk } from './platform/desk.ts'
import type { Unit } from './platform/unit.ts'
import { wordsIn } from './platform/words.ts'
import { seedDefaultPolicy, seedPolicy } from './sla/index.ts'
import { seedTickets } from './tickets/index.ts'

/** Put in once, however often it is asked for. */
export const sampleJob = { task: 'setup.addSample', payload: {}, key: 'setup.addSample' } as const

export const setUpAlready = refusal('people.set_up_already')

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
  // The page asks for it sooner and shows its logins; this is for a node that dies in between.
  if (sample) unit.enqueue({ ...sampleJob, runAt: plus(unit.now, minutes(2)) })
}
