import { useState } from 'react'
import { useSending } from '#web/people/door/entering.ts'
import { fieldError } from '#web/platform/problem.ts'
import { FormDialog } from '#web/settings/FormDialog.tsx'
import { TextField } from '#web/ui/forms/TextField.tsx'
import { useText } from './text.ts'
import { useHoursWords } from './words.ts'

/** Takes a booking back, or hours that were added, with the reason that stays beside it. */
export function TakeBackDialog({
  seconds,
  text,
  take,
  onClose,
}: {
  readonly seconds: number
  /** What stays, and what can be used again. */
  readonly text: string
  readonly take: (reason: string) => Promise<void>
  readonly onClose: () => void
}) {
  const say = useText()
  const words = useHoursWords()
  const [reason, setReason] = useState('')
  const { busy, problem, send } = useSending()
  const submit = async () => {
    const done = await send(async () => {
      await take(reason.trim())
      return true
    })
    if (done) onClose()
  }
  return (
    <FormDialog
      size="s"
      title={say('takeBackTitle', { length: words.length(seconds) })}
      action={say('takeBack')}
      busy={busy}
      problem={problem}
      fields={['reason']}
      ready={reason.trim() !== ''}
      untouched={reason === ''}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <p>{text}</p>
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
