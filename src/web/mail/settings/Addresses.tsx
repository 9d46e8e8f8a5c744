import { useState } from 'react'
import { useChange } from '#web/platform/cache.ts'
import { call } from '#web/platform/client.ts'
import type { Problem } from '#web/platform/problem.ts'
import { KeptText } from '#web/settings/KeptText.tsx'
import settings from '#web/settings/Settings.module.css'
import { Banner } from '#web/ui/Banner.tsx'
import { Switch } from '#web/ui/forms/Switch.tsx'
import { TokenField } from '#web/ui/forms/TokenField.tsx'
import { useText } from '../text.ts'
import { BothWays } from './BothWays.tsx'
import { type Changes, type Intake, nowOf, othersOf, useIntakeWords } from './intake-values.ts'
import { ServiceAddresses } from './ServiceAddresses.tsx'

type Refused = { readonly title: string; readonly wanted: Changes }

/** Each field is kept when it is left; what somebody else has changed meanwhile is shown beside it first. */
export function Addresses({ intake }: { readonly intake: Intake }) {
  const say = useText()
  const change = useChange()
  const [problem, setProblem] = useState<Problem | null>(null)
  const [conflict, setConflict] = useState<Refused | null>(null)
  const inWords = useIntakeWords()
  const others = othersOf(intake)
  const keep = (next: Changes, before: Changes | null, base = intake.version): void => {
    setProblem(null)
    setConflict(null)
    void change({
      send: () => call('mail.saveIntake', { body: { base, ...next } }),
      touches: ['mail.settings'],
      refused: refused => {
        if (refused.code === 'mail.changed_meanwhile') {
          setConflict({ title: refused.title, wanted: next })
          return true
        }
        setProblem(refused)
        return refused.fields.length > 0
      },
      told: reply => ({
        text: say('kept'),
        ...(before ? { undo: () => keep(before, null, reply.intake.version) } : {}),
      }),
    })
  }
  const errorAt = (path: string) =>
    problem?.fields.find(field => field.path === path || field.path.startsWith(`${path}.`))?.message
  return (
    <section className={settings.card}>
      <h2>{say('addresses')}</h2>
      {conflict ? (
        <BothWays
          title={conflict.title}
          theirs={inWords(nowOf(intake, conflict.wanted))}
          mine={inWords(conflict.wanted)}
          onKeepTheirs={() => setConflict(null)}
          onSaveMine={() => keep(conflict.wanted, nowOf(intake, conflict.wanted))}
        />
      ) : null}
      {intake.address === null ? <Banner tone="warning">{say('noAddress')}</Banner> : null}
      <KeptText
        name={say('address')}
        hint={say('addressHint')}
        type="email"
        value={intake.address ?? ''}
        error={errorAt('address')}
        onKeep={address => keep({ address }, intake.address ? { address: intake.address } : null)}
      />
      <TokenField
        name={say('otherAddresses')}
        hint={say('otherAddressesHint')}
        values={others}
        error={errorAt('addresses')}
        disabled={intake.address === null}
        onChange={addresses => keep({ addresses: [...addresses] }, { addresses: [...others] })}
      />
      <ServiceAddresses
        intake={intake}
        onKeep={services => keep({ services }, { services: intake.services })}
      />
      <Switch
        name={say('acknowledge')}
        hint={say('acknowledgeHint')}
        on={intake.acknowledge}
        disabled={intake.address === null}
        onChange={acknowledge => keep({ acknowledge }, { acknowledge: intake.acknowledge })}
      />
      <KeptText
        name={say('authenticatedBy')}
        hint={say('authenticatedByHint')}
        value={intake.authenticatedBy ?? ''}
        error={errorAt('authenticatedBy')}
        disabled={intake.address === null}
        onKeep={text => keep({ authenticatedBy: text || null }, { authenticatedBy: intake.authenticatedBy })}
      />
    </section>
  )
}
