import { useMemo } from 'react'
import { examplesOf } from '#domain/sla/examples.ts'
import type { PolicyTerms } from '#domain/sla/policy-shapes.ts'
import type { Calendar } from '#kernel/calendar.ts'
import { instant } from '#kernel/instant.ts'
import { useAnswer } from '#web/platform/cache.ts'
import { now } from '#web/platform/clock.ts'
import { useFormat } from '#web/platform/reader.ts'
import settings from '#web/settings/Settings.module.css'
import { when } from '#web/settings/when.ts'
import { Select } from '#web/ui/forms/Select.tsx'
import styles from './Policies.module.css'
import { useText } from './text.ts'

/** Three requests and when they would fall due, worked out again on each key press, in any hours one likes. */
export function Examples({
  terms,
  calendar,
  calendarId,
  onCalendar,
}: {
  readonly terms: PolicyTerms
  readonly calendar: Calendar | null
  readonly calendarId: string | null
  readonly onCalendar: (id: string | null) => void
}) {
  const say = useText()
  const list = useAnswer('calendars.list', { query: {} })
  const company = useAnswer('people.company')
  const examples = useMemo(
    () => (calendar ? examplesOf(terms, calendar, now(), null) : []),
    [terms, calendar],
  )
  return (
    <aside className={styles.examples} aria-label={say('examples')}>
      <h2>{say('examples')}</h2>
      <Select
        name={say('examplesIn')}
        choices={(list.data?.items ?? []).map(({ id, name }) => ({ id, name }))}
        value={calendarId ?? company.data?.calendarId ?? null}
        onChange={onCalendar}
      />
      {examples.length === 0 ? <p className={settings.quiet}>{say('noExamples')}</p> : null}
      <ol className={styles.exampleList}>
        {examples.map(example => (
          <Example key={example.arrives} example={example} />
        ))}
      </ol>
    </aside>
  )
}

function Example({ example }: { readonly example: ReturnType<typeof examplesOf>[number] }) {
  const say = useText()
  const mine = useFormat()
  const there = mine.inZone(example.zone)
  const shown = (iso: string) => `${when(there, instant(iso))} ${example.place}`
  return (
    <li className="figures">
      <p>{say('arrives', { severity: example.severity, moment: shown(example.arrives) })}</p>
      <dl>
        {example.dues.map(({ promise, dueAt }) => {
          const at = dueAt === 'never' ? null : instant(dueAt)
          return (
            <div key={promise}>
              <dt>{say(promise === 'resolution' ? 'dueSolve' : 'dueFirst')}</dt>
              <dd>
                {at === null ? say('never') : when(there, at)}
                {at !== null && there.offset(at) !== mine.offset(at) ? (
                  <span className={settings.quiet}>{say('yours', { moment: when(mine, at) })}</span>
                ) : null}
              </dd>
            </div>
          )
        })}
      </dl>
    </li>
  )
}
