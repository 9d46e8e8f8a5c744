import type { CalendarDetail } from '#domain/calendars/shapes.ts'
import settings from '#web/settings/Settings.module.css'
import { useText } from './text.ts'

const kinds = ['policies', 'clients', 'teams', 'people', 'calendars'] as const

/** Who would notice a change. */
export function UsedBy({ calendar }: { readonly calendar: CalendarDetail }) {
  const say = useText()
  const used = kinds.filter(kind => calendar.usedBy[kind].length > 0)
  return (
    <section className={settings.card}>
      <h2>{say('usedBy')}</h2>
      {used.length === 0 && !calendar.isCompanyCalendar ? (
        <p className={settings.quiet}>{say('usedByNothing')}</p>
      ) : (
        <dl className={settings.form}>
          {calendar.isCompanyCalendar ? <dd>{say('usedByCompany')}</dd> : null}
          {used.map(kind => (
            <div key={kind}>
              <dt className={settings.quiet}>{say(`used_${kind}`)}</dt>
              <dd dir="auto">{calendar.usedBy[kind].map(({ name }) => name).join(', ')}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  )
}
