// `accord user …`: for the administrator who cannot get in, and for scripts.

import { system } from '#domain/actor.ts'
import { isRole } from '#domain/people/policy.ts'
import { isRefusal, type Refusal } from '#kernel/refusal.ts'
import { act, type Context, inUnit } from '#server/platform/act.ts'
import type { Command, Streams } from '#server/platform/command.ts'
import type { Desk } from '#server/platform/desk.ts'
import { problemOf } from '#server/platform/problems.ts'
import { sendLink } from './mails.ts'
import { disableStaff, inviteStaff } from './staff-actions.ts'
import { findByAddress, listStaff, loadPeople, type PersonFacts } from './store/people.ts'
import { passwordHashOf } from './store/sessions.ts'

const context: Context = { actor: system, via: 'cli' }

const list: Command = {
  name: 'user list',
  usage: '[--json]',
  says: 'Everyone on the staff: role, address, whether they can sign in',
  needs: 'desk',
  run: async (args, streams, desk) => {
    const staff = await listStaff(desk.database.app, { limit: 10_000 })
    for (const { name, email, role, access, id } of staff)
      streams.print(
        args.includes('--json')
          ? JSON.stringify({ id, name, email, role, access })
          : `${name.padEnd(28)} ${(email ?? '').padEnd(36)} ${role.padEnd(16)} ${access}`,
      )
    return 0
  },
}

const add: Command = {
  name: 'user add',
  usage: '<address> <role> <name…>',
  says: 'Invite someone to the staff; prints the link of the invitation',
  needs: 'desk',
  run: async ([email, role, ...words], streams, desk) => {
    const name = words.join(' ')
    if (!email || !role || !name || !isRole(role)) {
      streams.complain(
        'Say whom: accord user add ana@desk.example agent Ana Kovač. Roles: administrator, lead, account_manager, agent, observer.',
      )
      return 2
    }
    const id = await act(desk, inviteStaff(desk), { email, role, name, teamIds: [] }, context)
    if (isRefusal(id)) return complain(streams, id)
    const person = (await loadPeople(desk.database.app, [id])).get(id)
    return person ? printLink(desk, streams, person, 'invitation') : 1
  },
}

const link: Command = {
  name: 'user link',
  usage: '<address>',
  says: 'Print a link that lets someone in once: for the administrator who is locked out',
  needs: 'desk',
  run: async ([email], streams, desk) => {
    const person = email ? await findByAddress(desk.database.app, email) : null
    if (!person) {
      streams.complain(
        email ? `Nobody has the address ${email}.` : 'Say whose: accord user link ana@desk.example',
      )
      return email ? 1 : 2
    }
    if (person.disabled) {
      streams.complain(`The way in of ${person.name} was taken away. An administrator can let them in again.`)
      return 1
    }
    const joined = await passwordHashOf(desk.database.app, person.id)
    return printLink(desk, streams, person, joined ? 'reset' : 'invitation')
  },
}

const disable: Command = {
  name: 'user disable',
  usage: '<address>',
  says: 'Take someone’s way in away; every session ends at once',
  needs: 'desk',
  run: async ([email], streams, desk) => {
    const person = email ? await findByAddress(desk.database.app, email) : null
    if (person?.kind !== 'staff') {
      streams.complain(
        email
          ? `Nobody on the staff has the address ${email}.`
          : 'Say whose: accord user disable ana@desk.example',
      )
      return email ? 1 : 2
    }
    const done = await act(desk, disableStaff, { id: person.id }, context)
    if (isRefusal(done)) return complain(streams, done)
    streams.print(`${person.name} can no longer sign in.`)
    return 0
  },
}

const printLink = async (
  desk: Desk,
  streams: Streams,
  person: PersonFacts,
  kind: 'invitation' | 'reset',
): Promise<number> => {
  const { email } = person
  if (!email) {
    streams.complain(`${person.name} has no address.`)
    return 1
  }
  const address = await inUnit(desk, unit =>
    sendLink(desk, unit, { ...person, email }, { kind, by: 'Accord' }),
  )
  streams.print(address)
  return 0
}

const complain = (streams: Streams, refused: Refusal): number => {
  streams.complain(problemOf(refused, 'en').title)
  return 1
}

export const peopleCommands: readonly Command[] = [list, add, link, disable]
