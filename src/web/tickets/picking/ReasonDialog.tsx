import { useState } from 'react'
import { Button } from '#web/ui/Button.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { TextField } from '#web/ui/forms/TextField.tsx'
import { useText } from '../text.ts'
import { type Reasoning, reasoned } from './asking.ts'

/** Asks for the reason that something takes; Enter gives it. */
export function ReasonDialog({ reasoning }: { readonly reasoning: Reasoning }) {
  const say = useText()
  const [reason, setReason] = useState('')
  const give = () => {
    if (reason.trim() === '') return
    reasoned()
    reasoning.give(reason.trim())
  }
  return (
    <Dialog
      open
      size="s"
      title={say('reasonTitle')}
      onClose={reasoned}
      actions={
        <Button look="primary" keys="enter" aria-disabled={reason.trim() === ''} onClick={give}>
          {say('apply')}
        </Button>
      }
    >
      <TextField
        name={say('reason')}
        hint={reasoning.text}
        value={reason}
        onChange={setReason}
        maxLength={500}
        autoFocus
        required
        onKeyDown={event => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) give()
        }}
      />
    </Dialog>
  )
}
