import { useState } from 'react'
import { call } from '#web/platform/client.ts'
import { TextField } from '#web/ui/forms/TextField.tsx'
import { useText } from '../text.ts'
import styles from './Door.module.css'
import { DoorForm } from './DoorForm.tsx'
import { useEntering, useSending } from './entering.ts'

/** The code of the authenticator app, or a recovery code. */
export function SecondStep({ next }: { readonly next?: string }) {
  const say = useText()
  const [text, setText] = useState('')
  const [recovery, setRecovery] = useState(false)
  const { busy, problem, send } = useSending()
  const entering = useEntering()

  const submit = async () => {
    const body = recovery ? { recoveryCode: text } : { code: text.replaceAll(' ', '') }
    await entering(await send(() => call('people.takeSecondStep', { body })), next)
  }
  return (
    <DoorForm
      title={say('secondStep')}
      text={recovery ? say('recoveryText') : say('secondStepText')}
      action={say('go')}
      busy={busy}
      problem={problem}
      onSubmit={() => void submit()}
      more={
        <button
          type="button"
          className={styles.link}
          onClick={() => {
            setRecovery(!recovery)
            setText('')
          }}
        >
          {recovery ? say('useCode') : say('useRecovery')}
        </button>
      }
    >
      <TextField
        key={String(recovery)}
        name={recovery ? say('recoveryCode') : say('code')}
        autoComplete="one-time-code"
        inputMode={recovery ? 'text' : 'numeric'}
        value={text}
        onChange={setText}
        autoFocus
      />
    </DoorForm>
  )
}
