import { useState } from 'react'
import type { CalendarDetail } from '#domain/calendars/shapes.ts'
import { useChange } from '#web/platform/cache.ts'
import { call } from '#web/platform/client.ts'
import { fieldError, type Problem } from '#web/platform/problem.ts'
import { KeptText } from '#web/settings/KeptText.tsx'
import { useText } from './text.ts'

/** The name is not part of a version: it changes at once, with undo. */
export function CalendarName({
  calendar,
  may,
}: {
  readonly calendar: CalendarDetail
  readonly may: boolean
}) {
  const say = useText()
  const change = useChange()
  const [problem, setProblem] = useState<Problem | null>(null)
  const rename = (name: string, base: number, before?: string): void => {
    setProblem(null)
    void change({
      send: () => call('calendars.rename', { params: { id: calendar.id }, body: { name, base } }),
      touches: ['calendars.get', 'calendars.list'],
      refused: refused => {
        setProblem(refused)
        return fieldError(refused, 'name') !== undefined
      },
      told: renamed => ({
        text: say('renamed', { name }),
        ...(before === undefined ? {} : { undo: () => rename(before, renamed.base) }),
      }),
    })
  }
  return (
    <KeptText
      name={say('name')}
      value={calendar.name}
      disabled={!may}
      error={fieldError(problem, 'name')}
      onKeep={name => rename(name, calendar.base, calendar.name)}
    />
  )
}
