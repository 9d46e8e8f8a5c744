// What a test does with agreements over and over: writing one, looking at it, moving it, as Eva who keeps the accounts.

import type { NewAgreement } from '#domain/agreements/shapes.ts'
import type { AgreementState, AgreementTerms } from '#domain/agreements/terms-shapes.ts'
import type { Desk } from '#server/platform/desk.ts'
import { type AgreedWorld, agreedClient, agreedTerms, agreementRooms } from './agreed.ts'
import { agreed, ask } from './ask.ts'

export const agreementCalls = (desk: Desk, world: AgreedWorld) => {
  const call = <N extends Parameters<typeof ask>[3]>(name: N, given: Parameters<typeof ask<N>>[4] = {}) =>
    ask(desk, agreementRooms, world.eva, name, given)
  let named = 0
  const write = async (changes: Partial<NewAgreement> = {}, terms: Partial<AgreementTerms> = {}) => {
    const clientId = changes.clientId ?? (await agreedClient(desk, `Client number ${named++}`))
    return agreed(
      await call('agreements.create', {
        body: {
          ...{ clientId, name: 'Gold 2027', startsOn: '2027-01-01', endsOn: '2027-12-31' },
          ...{ zone: 'Europe/Amsterdam', start: 'planned', terms: agreedTerms(clientId, world, terms) },
          ...changes,
        },
      }),
    )
  }
  const see = async (id: string) => agreed(await call('agreements.get', { params: { id } }))
  return {
    call,
    write,
    see,
    serving: (changes: Partial<NewAgreement> = {}) =>
      write({ startsOn: '2026-01-01', endsOn: '2026-12-31', start: 'active', ...changes }),
    move: async (id: string, to: AgreementState, reason: string | null = 'asked for') =>
      call('agreements.move', { params: { id }, body: { base: (await see(id)).version, to, reason } }),
  }
}
