import { useState } from 'react'
import { useSending } from '#web/people/door/entering.ts'
import { fieldError } from '#web/platform/problem.ts'
import { FormDialog } from '#web/settings/FormDialog.tsx'
import { TextField } from '#web/ui/forms/TextField.tsx'
import { takeBackDraw } from './deciding.ts'
import { useText } from './text.ts'
import { useHoursWords } from './words.ts'

/** Takes a booking back, with the reason that stays beside it. */
export function TakeBackDialog({
  draw,
  onClose,
}: {
  readonly draw: { readonly id: string; readonly seconds: number }
  readonly onClose: () => void
}) {
  const say = useText()
  const words = useHoursWords()
  const [reason, setReason] = useState('')
  const { busy, problem, send } = useSending()
  const take = async () => {
    const done = await send(async () => {
      await takeBackDraw(draw.id, reason.trim())
      return true
    })
    if (done) onClose()
  }
  return (
    <FormDialog
      size="s"
      title={say('takeBackTitle', { length: words.length(draw.seconds) })}
      action={say('takeBack')}
      busy={busy}
      problem={problem}
      fields={['reason']}
      ready={reason.trim() !== ''}
      untouched={reason === ''}
      onSubmit={() => void take()}
      onClose={onClose}
    >
      <p>{say('takeBackText')}</p>
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
