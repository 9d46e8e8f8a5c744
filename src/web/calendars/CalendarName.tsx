import type { CalendarDetail } from '#domain/calendars/shapes.ts'
import { call } from '#web/platform/client.ts'
import { KeptName } from '#web/settings/KeptName.tsx'
import { useText } from './text.ts'

export function CalendarName({
  calendar,
  may,
}: {
  readonly calendar: CalendarDetail
  readonly may: boolean
}) {
  const say = useText()
  return (
    <KeptName
      label={say('name')}
      thing={calendar}
      disabled={!may}
      send={(name, base) => call('calendars.rename', { params: { id: calendar.id }, body: { name, base } })}
      touches={['calendars.get', 'calendars.list']}
      told={name => say('renamed', { name })}
    />
  )
}
