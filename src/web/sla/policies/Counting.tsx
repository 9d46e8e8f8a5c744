import { severities } from '#domain/sla/severity.ts'
import { type PromiseKind, promiseKinds } from '#kernel/terms.ts'
import { useAnswer } from '#web/platform/cache.ts'
import settings from '#web/settings/Settings.module.css'
import { Checkbox } from '#web/ui/forms/Checkbox.tsx'
import { Choices } from '#web/ui/forms/Choices.tsx'
import { Select } from '#web/ui/forms/Select.tsx'
import type { PolicyDraft } from './draft.ts'
import styles from './Policies.module.css'
import { TypedField } from './TypedField.tsx'
import { useText } from './text.ts'

const turns = ['client', 'third_party'] as const
const starts = ['arrival', 'acceptance'] as const

/** In whose hours, from when, and what does not count. */
export function Counting({
  draft,
  faultAt,
  onChange,
}: {
  readonly draft: PolicyDraft
  readonly faultAt: (place: string) => string | undefined
  readonly onChange: (draft: PolicyDraft) => void
}) {
  const say = useText()
  const calendars = useAnswer('calendars.list', { query: {} })
  const { rest } = draft
  const set = (change: Partial<PolicyDraft['rest']>) => onChange({ ...draft, rest: { ...rest, ...change } })
  const promised = promiseKinds.filter(promise =>
    severities.some(severity => (draft.cells[severity][promise] ?? '') !== ''),
  )
  const pause = (promise: PromiseKind, turn: (typeof turns)[number], on: boolean) =>
    set({
      pauses: {
        ...rest.pauses,
        [promise]: turns.filter(one => (one === turn ? on : rest.pauses[promise].includes(one))),
      },
    })
  return (
    <section className={settings.card}>
      <h2>{say('counting')}</h2>
      <div className={settings.pair}>
        <Select
          name={say('hours')}
          hint={say('hoursHint')}
          clearable
          placeholder={say('hoursUsual')}
          choices={(calendars.data?.items ?? []).map(({ id, name }) => ({ id, name }))}
          value={rest.calendarId}
          onChange={calendarId => set({ calendarId })}
        />
        <TypedField
          name={say('reopen')}
          hint={say('reopenHint')}
          value={draft.reopen}
          error={faultAt('reopen')}
          onChange={reopen => onChange({ ...draft, reopen })}
        />
      </div>
      <Choices
        name={say('startsOn')}
        choices={starts.map(id => ({ id, name: say(`startsOn_${id}`), note: say(`startsOnNote_${id}`) }))}
        value={rest.startsOn}
        onChange={startsOn => set({ startsOn })}
      />
      <fieldset className={styles.pauses}>
        <legend>{say('pauses')}</legend>
        {promised.map(promise => (
          <div key={promise} className={styles.pause}>
            <span>{say(`col_${promise}`)}</span>
            {turns.map(turn => (
              <Checkbox
                key={turn}
                name={
                  <>
                    <span className="unseen">{say(`col_${promise}`)}: </span>
                    {say(`pause_${turn}`)}
                  </>
                }
                checked={rest.pauses[promise].includes(turn)}
                onChange={on => pause(promise, turn, on)}
              />
            ))}
          </div>
        ))}
      </fieldset>
    </section>
  )
}
