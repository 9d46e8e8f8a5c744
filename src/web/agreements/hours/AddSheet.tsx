import { useState } from 'react'
import { useSending } from '#web/people/door/entering.ts'
import { call } from '#web/platform/client.ts'
import { useIntention } from '#web/platform/intention.ts'
import { fieldError } from '#web/platform/problem.ts'
import { FormDialog } from '#web/settings/FormDialog.tsx'
import type { WrittenDuration } from '#web/ui/duration.ts'
import { Choices } from '#web/ui/forms/Choices.tsx'
import { DateField } from '#web/ui/forms/DateField.tsx'
import { DurationField } from '#web/ui/forms/DurationField.tsx'
import { TextField } from '#web/ui/forms/TextField.tsx'
import { toast } from '#web/ui/toasts.ts'
import { refreshHours } from './refreshing.ts'
import styles from './Sheet.module.css'
import { useText } from './text.ts'
import { useHoursWords } from './words.ts'

/** Hours that were bought or given beside what is agreed, with the reason and the last day they can be used. */
export function AddSheet({
  agreement,
  today,
  onClose,
}: {
  readonly agreement: { readonly id: string; readonly name: string }
  readonly today: string
  readonly onClose: () => void
}) {
  const say = useText()
  const words = useHoursWords()
  const [length, setLength] = useState<WrittenDuration | null>(null)
  const [from, setFrom] = useState(today)
  const [usable, setUsable] = useState<'end' | 'day'>('end')
  const [until, setUntil] = useState('')
  const [reason, setReason] = useState('')
  const intention = useIntention()
  const { busy, problem, send } = useSending()
  const seconds = length?.kind === 'time' ? length.seconds : null
  const ready =
    seconds !== null &&
    seconds >= 60 &&
    from !== '' &&
    reason.trim() !== '' &&
    (usable === 'end' || until !== '')
  const keep = async () => {
    if (!ready || seconds === null) return
    const body = { seconds, from, until: usable === 'end' ? null : until, reason: reason.trim() }
    const done = await send(() =>
      call('agreements.add_hours', { params: { id: agreement.id }, body }, intention.sending(body)),
    )
    if (!done) return
    refreshHours()
    toast({ text: say('addedNow', { length: words.length(seconds) }) })
    onClose()
  }
  return (
    <FormDialog
      title={say('addTitle', { name: agreement.name })}
      action={seconds ? say('addLength', { length: words.length(seconds) }) : say('add')}
      busy={busy}
      problem={problem}
      fields={['seconds', 'from', 'until', 'reason']}
      ready={ready}
      untouched={length === null && reason === ''}
      onSubmit={() => void keep()}
      onClose={onClose}
    >
      <p>{say('addText')}</p>
      <div className={styles.pair}>
        <DurationField
          name={say('addHours')}
          hint={say('addHint')}
          bare="hours"
          required
          autoFocus
          value={length}
          error={
            fieldError(problem, 'seconds') ??
            (seconds !== null && seconds < 60 ? say('workedTooLittle') : undefined)
          }
          onChange={setLength}
        />
        <DateField
          name={say('firstDay')}
          hint={say('firstDayHint')}
          required
          value={from}
          error={fieldError(problem, 'from')}
          onChange={setFrom}
        />
      </div>
      <Choices
        name={say('usable')}
        choices={(['end', 'day'] as const).map(id => ({ id, name: say(`usable_${id}`) }))}
        value={usable}
        onChange={setUsable}
      />
      {usable === 'day' ? (
        <DateField
          name={say('lastDay')}
          required
          last
          from={from}
          value={until}
          error={fieldError(problem, 'until')}
          onChange={setUntil}
        />
      ) : null}
      <TextField
        name={say('reason')}
        required
        maxLength={500}
        value={reason}
        error={fieldError(problem, 'reason')}
        onChange={setReason}
      />
    </FormDialog>
  )
}
