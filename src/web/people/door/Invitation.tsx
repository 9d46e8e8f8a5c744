import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '#web/platform/client.ts'
import { fieldError, type Problem } from '#web/platform/problem.ts'
import { PasswordField } from '#web/ui/forms/PasswordField.tsx'
import { useText } from '../text.ts'
import { BrokenLink } from './BrokenLink.tsx'
import { DoorForm } from './DoorForm.tsx'
import { readLink, useEntering, useSending } from './entering.ts'
import { SecondStep } from './SecondStep.tsx'

/** Whom the invitation is for, and the password with which it is accepted. */
export function Invitation() {
  const say = useText()
  const [link] = useState(readLink)
  const [password, setPassword] = useState('')
  const [atSecondStep, setAtSecondStep] = useState(false)
  const { busy, problem, send } = useSending()
  const entering = useEntering()
  const invited = useQuery({
    queryKey: ['invitation', link?.account],
    enabled: link !== null,
    retry: false,
    queryFn: () => call('people.readInvitation', { body: link ?? { account: '', token: '' } }),
  })

  if (atSecondStep) return <SecondStep />
  if (!link || (invited.error as Problem | null) || problem?.code === 'people.link_refused')
    return <BrokenLink again="/sign-in" />
  if (!invited.data) return null
  const { name, email, company } = invited.data
  const submit = async () => {
    const answer = await send(() => call('people.acceptInvitation', { body: { ...link, password } }))
    setAtSecondStep((await entering(answer)) === 'second_step')
  }
  return (
    <DoorForm
      title={say('invitationTitle', { name })}
      text={say('invitationText', { company, email })}
      action={say('accept')}
      busy={busy}
      problem={problem}
      onSubmit={() => void submit()}
    >
      {/* So that a password manager knows which account it is for. */}
      <input type="email" name="username" autoComplete="username" value={email} readOnly hidden />
      <PasswordField
        name={say('newPassword')}
        hint={say('passwordHint')}
        autoComplete="new-password"
        value={password}
        onChange={setPassword}
        error={fieldError(problem, 'password')}
        autoFocus
      />
    </DoorForm>
  )
}
