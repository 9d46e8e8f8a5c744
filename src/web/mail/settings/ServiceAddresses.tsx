import { useAnswer } from '#web/platform/cache.ts'
import type { Reply } from '#web/platform/client.ts'
import settings from '#web/settings/Settings.module.css'
import { Select } from '#web/ui/forms/Select.tsx'
import { useText } from '../text.ts'

type Intake = Reply<'mail.settings'>['intake']

/** What is written to one of our addresses can be a request for one service. */
export function ServiceAddresses({
  intake,
  onKeep,
}: {
  readonly intake: Intake
  readonly onKeep: (services: Intake['services']) => void
}) {
  const say = useText()
  const { data } = useAnswer('catalogue.list', { query: {} }, { staleTime: 5 * 60_000 })
  if (!data || data.items.length === 0 || intake.addresses.length === 0) return null
  const serviceOf = (address: string) =>
    intake.services.find(one => one.address.toLowerCase() === address.toLowerCase())?.serviceId ?? null
  const keep = (address: string, serviceId: string | null) =>
    onKeep([
      ...intake.services.filter(one => one.address.toLowerCase() !== address.toLowerCase()),
      ...(serviceId ? [{ address, serviceId }] : []),
    ])
  return (
    <div className={settings.form}>
      <h3>{say('serviceAddresses')}</h3>
      <p className={settings.quiet}>{say('serviceAddressesHint')}</p>
      {intake.addresses.map(address => (
        <Select
          key={address}
          name={address}
          clearable
          placeholder={say('noService')}
          choices={data.items}
          value={serviceOf(address)}
          onChange={serviceId => keep(address, serviceId)}
        />
      ))}
    </div>
  )
}
