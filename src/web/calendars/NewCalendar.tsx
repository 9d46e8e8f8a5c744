import { useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import type { CalendarDraft } from '#domain/calendars/shapes.ts'
import { readHours, typeHours } from '#domain/calendars/typed-hours.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { useSending } from '#web/people/door/entering.ts'
import { zoneChoices } from '#web/people/door/places.ts'
import { refresh } from '#web/platform/cache.ts'
import { call } from '#web/platform/client.ts'
import { fieldError } from '#web/platform/problem.ts'
import { useReader } from '#web/platform/reader.ts'
import { useMe } from '#web/platform/session.ts'
import { FormDialog } from '#web/settings/FormDialog.tsx'
import { Choices } from '#web/ui/forms/Choices.tsx'
import { Select } from '#web/ui/forms/Select.tsx'
import { TextField } from '#web/ui/forms/TextField.tsx'
import { toast } from '#web/ui/toasts.ts'
import { MemberPicker } from './MemberPicker.tsx'
import { useText } from './text.ts'

const kinds = ['week', 'union'] as const

/** A name and a line of hours are enough; days off come in the editor that opens next. */
export function NewCalendar({ onClose }: { readonly onClose: () => void }) {
  const say = useText()
  const me = useMe()
  const { language } = useReader()
  const navigate = useNavigate()
  const [name, setName] = useState('')
  const [kind, setKind] = useState<(typeof kinds)[number]>('week')
  const [zone, setZone] = useState(me?.company?.zone ?? 'UTC')
  const [hours, setHours] = useState('mo-fr 9-17')
  const [members, setMembers] = useState<readonly string[]>([])
  const zones = useMemo(() => zoneChoices(me?.company?.zone), [me])
  const { busy, problem, send } = useSending()
  const week = readHours(hours, language)
  const spec: CalendarDraft | null =
    kind === 'union'
      ? members.length >= 2
        ? { members: [...members] }
        : null
      : isRefusal(week)
        ? null
        : { zone, week: JSON.parse(JSON.stringify(week)) }

  const create = async () => {
    if (!spec) return
    const made = await send(() => call('calendars.create', { body: { name, spec, note: '' } }))
    if (!made) return
    toast({ text: say('created', { name: made.name }) })
    void refresh('calendars.list')
    onClose()
    await navigate({ to: '/settings/calendars/$id', params: { id: made.id } })
  }
  return (
    <FormDialog
      title={say('newCalendar')}
      action={say('create')}
      busy={busy}
      problem={problem}
      fields={['name']}
      ready={spec !== null}
      untouched={name === ''}
      onSubmit={() => void create()}
      onClose={onClose}
    >
      <TextField
        name={say('name')}
        hint={say('nameHint')}
        value={name}
        onChange={setName}
        error={fieldError(problem, 'name')}
        autoFocus
      />
      <Choices
        name={say('kind')}
        choices={kinds.map(id => ({ id, name: say(`kind_${id}`), note: say(`kindNote_${id}`) }))}
        value={kind}
        onChange={setKind}
      />
      {kind === 'week' ? (
        <>
          <Select
            name={say('zone')}
            choices={zones}
            value={zone}
            onChange={chosen => chosen && setZone(chosen)}
          />
          <TextField
            name={say('hours')}
            value={hours}
            onChange={setHours}
            hint={isRefusal(week) ? say('hoursHint') : say('hoursRead', { text: typeHours(week, language) })}
            error={
              isRefusal(week)
                ? say('hoursUnreadable', { text: String(week.params?.found ?? hours) })
                : undefined
            }
          />
        </>
      ) : (
        <MemberPicker chosen={members} onChange={setMembers} />
      )}
    </FormDialog>
  )
}
