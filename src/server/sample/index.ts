// The sample company: put in with one switch, taken away with one command, marked as what it is everywhere.

import { randomInt } from 'node:crypto'
import type { SampleRole } from '#domain/people/setup-shapes.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { hashPassword, needsSetup, openAccount } from '#server/people/index.ts'
import { inUnit } from '#server/platform/act.ts'
import type { Command } from '#server/platform/command.ts'
import type { Desk } from '#server/platform/desk.ts'
import { setUp } from '#server/setup.ts'
import { colleagues } from './company.ts'
import { furnish } from './furnishing.ts'
import { type Cast, loadCast, removeSampleRows, samplePresence } from './store.ts'
import { tellStories } from './telling.ts'

export { removeSample } from './removing.ts'
export { samplePresence } from './store.ts'

export type Login = {
  readonly role: SampleRole
  readonly email: string
  readonly password: string
}

/**
 * Adds the sample company; on a desk nobody has set up, sets it up as Meridian Software first.
 * @returns the logins to try it with, or none when it is there already.
 */
export const addSample = async (desk: Desk): Promise<readonly Login[]> => {
  const { people, tickets } = await samplePresence(desk.database.app)
  if (people > 0 && tickets > 0) return []
  const passwords = newPasswords()
  if (await needsSetup(desk)) await setUpMeridian(desk, passwords)
  const logins = people > 1 ? [] : await letIn(desk, passwords)
  await tellStories(desk, await loadCast(desk.database.app))
  return logins
}

/**
 * The people of the sample, on a desk that somebody has set up. What happened to them is told by `addSample` later.
 * @returns the logins, but for an address that is somebody's own.
 */
export const addSamplePeople = async (desk: Desk, own: string): Promise<readonly Login[]> =>
  (await letIn(desk, newPasswords())).filter(({ email }) => email !== own.toLowerCase())

const newPasswords = (): ReadonlyMap<string, string> =>
  new Map(colleagues.map(({ email }) => [email, newPassphrase()]))

const letIn = async (desk: Desk, passwords: ReadonlyMap<string, string>): Promise<readonly Login[]> => {
  await furnish(desk, passwords)
  return [...loginsOf(passwords), await letContactIn(desk, await loadCast(desk.database.app))]
}

const setUpMeridian = async (desk: Desk, passwords: ReadonlyMap<string, string>): Promise<void> => {
  const [noor] = colleagues
  const made = await setUp(desk, {
    company: {
      name: 'Meridian Software',
      language: 'en',
      region: 'GB',
      zone: 'Europe/Amsterdam',
      clientWord: 'client',
    },
    hours: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '08:00', until: '18:00' }],
    administrator: {
      name: noor.name,
      email: noor.email,
      password: passwords.get(noor.email) ?? newPassphrase(),
    },
    mailAddress: 'support@meridian.example',
    sample: false,
  })
  if (isRefusal(made)) throw new Error(`the sample company could not be set up: ${made.code}`)
}

const loginsOf = (passwords: ReadonlyMap<string, string>): readonly Login[] =>
  (['noor', 'ana', 'eva', 'ben'] as const).flatMap(key => {
    const colleague = colleagues.find(candidate => candidate.key === key)
    return colleague
      ? [
          {
            role: colleague.role,
            email: colleague.email,
            password: passwords.get(colleague.email) ?? '',
          },
        ]
      : []
  })

/** One client's person who can sign in, to see what clients see. */
const letContactIn = async (desk: Desk, cast: Cast): Promise<Login> => {
  const { id, name, email } = cast.contact('nordwind', 0)
  const password = newPassphrase()
  const passwordHash = await hashPassword(password)
  await inUnit(desk, unit => openAccount(unit, { id, name, email, passwordHash }))
  return { role: 'client_contact', email, password }
}

// Easy to read from a terminal and to type; 40 bits are plenty behind a rate limit on a trial desk.
const newPassphrase = (): string => {
  const letters = 'bcdfghjkmnpqrstvwxz'
  const vowels = 'aeiou'
  const syllable = (): string =>
    `${letters[randomInt(letters.length)]}${vowels[randomInt(vowels.length)]}${letters[randomInt(letters.length)]}`
  return Array.from({ length: 4 }, syllable).join('-')
}

export const sampleCommands: readonly Command[] = [
  {
    name: 'sample add',
    usage: '',
    says: 'Fill in the sample company and print its logins.',
    needs: 'desk',
    run: async (_args, { print }, desk) => {
      const logins = await addSample(desk)
      print(JSON.stringify({ logins }))
      return 0
    },
  },
  {
    name: 'sample remove',
    usage: '',
    says: 'Take the sample company away, with everything that hangs on it.',
    needs: 'desk',
    run: async (_args, { print }, desk) => {
      await removeSampleRows(desk.database.app)
      print(JSON.stringify({ left: await samplePresence(desk.database.app) }))
      return 0
    },
  },
]
