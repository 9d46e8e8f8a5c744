import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isRefusal } from '#kernel/refusal.ts'
import { type Actor, type Role, roles } from '../actor.ts'
import { policies } from '../policies.ts'
import { peoplePolicy } from './policy.ts'
import { changeRole, disable, enable, invite, type StaffState } from './staff.ts'

// R6: nobody grants what they do not hold. The model is a staff of six; whoever starts with a role does whatever the
// API would let them do, in any order, on anyone, themselves too.

type Person = { readonly id: string; role: Role; disabled: boolean; readonly mine: boolean }

/** Which rules a role passes without looking at an object: its permissions. */
const permissionsOf = (role: Role): ReadonlySet<string> => {
  const actor: Actor = { kind: 'staff', id: 'x', name: 'x', role, teams: [], language: 'en' }
  return new Set(
    Object.entries(policies)
      .filter(([, rule]) => {
        try {
          return (rule.may as (actor: Actor) => boolean)(actor)
        } catch {
          return false // asks about an object: not a permission by itself
        }
      })
      .map(([name]) => name),
  )
}

const permissions = Object.fromEntries(roles.map(role => [role, permissionsOf(role)])) as Record<
  Role,
  ReadonlySet<string>
>

const step = fc.record({
  what: fc.constantFrom('invite', 'changeRole', 'disable', 'enable'),
  by: fc.nat(20),
  on: fc.nat(20),
  role: fc.constantFrom(...roles),
})

const stateOf = (person: Person, staff: readonly Person[]): StaffState => ({
  id: person.id,
  name: person.id,
  email: null,
  role: person.role,
  disabled: person.disabled,
  hasAccount: true,
  version: 1,
  facts: {},
  otherAdministrators: staff.filter(
    other => other !== person && other.role === 'administrator' && !other.disabled,
  ).length,
})

test('after any sequence of calls by a role, what its accounts may do has not grown', () => {
  fc.assert(
    fc.property(fc.constantFrom(...roles), fc.array(step, { maxLength: 40 }), (role, steps) => {
      const staff: Person[] = [
        ...roles.map(each => ({ id: each, role: each, disabled: false, mine: false })),
        { id: 'me', role, disabled: false, mine: true },
      ]
      const held = permissions[role]
      for (const { what, by, on, role: wanted } of steps) {
        // Only the accounts that began with this role, or were let in by them, act.
        const mine = staff.filter(person => person.mine && !person.disabled)
        const actorPerson = mine[by % Math.max(1, mine.length)]
        const target = staff[on % staff.length]
        if (!actorPerson || !target) break
        const actor: Actor = {
          kind: 'staff',
          id: actorPerson.id,
          name: actorPerson.id,
          role: actorPerson.role,
          teams: [],
          language: 'en',
        }
        if (what === 'invite') {
          const asked = { name: 'new', email: 'new@desk.example', role: wanted, teamIds: [] }
          const id = `new ${staff.length}`
          if (
            peoplePolicy['people.invite'].may(actor) &&
            !isRefusal(invite({ id, taken: null, teams: [] }, asked, { actor }))
          )
            staff.push({ id, role: wanted, disabled: false, mine: true })
          continue
        }
        if (!peoplePolicy['people.change_roles'].may(actor)) continue
        const state = stateOf(target, staff)
        if (what === 'changeRole') {
          if (!isRefusal(changeRole(state, { role: wanted }, { actor }))) target.role = wanted
        } else if (what === 'disable') {
          if (!isRefusal(disable(state, null, { actor }))) target.disabled = true
        } else if (!isRefusal(enable(state, null, { actor }))) target.disabled = false
        if (!staff.some(person => person.role === 'administrator' && !person.disabled))
          throw new Error('nobody is left who administers the desk')
      }
      const grown = staff
        .filter(({ mine }) => mine)
        .flatMap(person => [...permissions[person.role]].filter(permission => !held.has(permission)))
      expect(grown).toEqual([])
    }),
    { numRuns: Number(process.env.ACCORD_LAWS ?? 3_000) },
  )
})

test('a role holds everything the roles it may let in hold', () => {
  for (const role of roles)
    for (const granted of roles) {
      const actor: Actor = { kind: 'staff', id: 'x', name: 'x', role, teams: [], language: 'en' }
      const asked = { name: 'new', email: 'new@desk.example', role: granted, teamIds: [] }
      const answer = invite({ id: 'new', taken: null, teams: [] }, asked, { actor })
      if (!isRefusal(answer))
        for (const permission of permissions[granted]) expect([...permissions[role]]).toContain(permission)
    }
})
