import settings from '#web/settings/Settings.module.css'
import { TokenField } from '#web/ui/forms/TokenField.tsx'
import type { PolicyDraft } from './draft.ts'
import { useText } from './text.ts'

/** When somebody is told before it is late, and who is told after. */
export function WarningFields({
  draft,
  faultAt,
  onChange,
}: {
  readonly draft: PolicyDraft
  readonly faultAt: (place: string) => string | undefined
  readonly onChange: (draft: PolicyDraft) => void
}) {
  const say = useText()
  return (
    <section className={settings.card}>
      <h2>{say('warnings')}</h2>
      <TokenField
        name={say('warn')}
        hint={say('warnHint')}
        values={draft.warnings}
        most={5}
        error={faultAt('warnings')}
        onChange={warnings => onChange({ ...draft, warnings })}
      />
      <TokenField
        name={say('escalate')}
        hint={say('escalateHint')}
        values={draft.escalations}
        most={3}
        error={faultAt('escalations')}
        onChange={escalations => onChange({ ...draft, escalations })}
      />
    </section>
  )
}
