import { placeOf } from '#domain/calendars/versions.ts'
import { useAnswer } from '#web/platform/cache.ts'
import settings from '#web/settings/Settings.module.css'
import { Checkbox } from '#web/ui/forms/Checkbox.tsx'
import { useText } from './text.ts'

/** Which hours a union is made of. A union cannot be a member of another. */
export function MemberPicker({
  chosen,
  onChange,
  except,
}: {
  readonly chosen: readonly string[]
  readonly onChange: (ids: readonly string[]) => void
  /** The union itself. */
  readonly except?: string
}) {
  const say = useText()
  const list = useAnswer('calendars.list', { query: {} })
  const items = (list.data?.items ?? []).filter(({ id, kind }) => kind === 'week' && id !== except)
  return (
    <fieldset className={settings.form}>
      <legend className={settings.legend}>{say('members')}</legend>
      <p className={settings.quiet}>{say('membersText')}</p>
      {items.map(({ id, name, zones }) => (
        <Checkbox
          key={id}
          name={name}
          hint={zones.map(placeOf).join(', ')}
          checked={chosen.includes(id)}
          onChange={on => onChange(on ? [...chosen, id] : chosen.filter(other => other !== id))}
        />
      ))}
      {chosen.length < 2 ? <p className={settings.quiet}>{say('needTwo')}</p> : null}
    </fieldset>
  )
}
