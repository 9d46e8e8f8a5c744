import { useAnswer } from '#web/platform/cache.ts'
import type { Input, Reply } from '#web/platform/client.ts'
import { useFormat } from '#web/platform/reader.ts'
import { useText } from '../text.ts'

export type Intake = Reply<'mail.settings'>['intake']
export type Changes = Omit<NonNullable<Input<'mail.saveIntake'>['body']>, 'base'>

/** As the form knows them: the others beside the first address. */
export const othersOf = ({ address, addresses }: Intake): readonly string[] =>
  addresses.filter(one => one !== address)

/** What a change comes to, in words: to show it beside what somebody else has set. */
export function useIntakeWords(): (changes: Changes) => string {
  const say = useText()
  const format = useFormat()
  const { data } = useAnswer('catalogue.list', { query: {} }, { staleTime: 5 * 60_000 })
  const serviceName = (id: string) => data?.items.find(service => service.id === id)?.name ?? ''
  const list = (all: readonly string[]) => (all.length > 0 ? format.list(all) : say('valueNone'))
  return ({ address, addresses, services, acknowledge, authenticatedBy }) => {
    if (addresses) return list(addresses)
    if (services) return list(services.map(one => `${one.address} (${serviceName(one.serviceId)})`))
    if (acknowledge !== undefined) return say(acknowledge ? 'valueOn' : 'valueOff')
    return address ?? authenticatedBy ?? say('valueNone')
  }
}

/** The same fields as they are now. */
export const nowOf = (intake: Intake, changes: Changes): Changes => ({
  ...(changes.address === undefined || intake.address === null ? {} : { address: intake.address }),
  ...(changes.addresses ? { addresses: [...othersOf(intake)] } : {}),
  ...(changes.services ? { services: intake.services } : {}),
  ...(changes.acknowledge === undefined ? {} : { acknowledge: intake.acknowledge }),
  ...(changes.authenticatedBy === undefined ? {} : { authenticatedBy: intake.authenticatedBy }),
})
