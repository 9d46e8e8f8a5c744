import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { call } from '#web/platform/client.ts'
import { fieldError } from '#web/platform/problem.ts'
import { Banner } from '#web/ui/Banner.tsx'
import { PasswordField } from '#web/ui/forms/PasswordField.tsx'
import { TextField } from '#web/ui/forms/TextField.tsx'
import { useText } from '../text.ts'
import { BrokenLink } from './BrokenLink.tsx'
import styles from './Door.module.css'
import { DoorForm } from './DoorForm.tsx'
import { readLink, useEntering, useSending } from './entering.ts'
import { SecondStep } from './SecondStep.tsx'

/** A forgotten password: without a link one is asked for, with one a new password is set. */
export function NewPassword() {
  const [link] = useState(readLink)
  return link ? <SetPassword link={link} /> : <AskForLink />
}

function AskForLink() {
  const say = useText()
  const [email, setEmail] = useState('')
  const [sent, setSent] = useState(false)
  const { busy, problem, send } = useSending()
  const submit = async () =>
    setSent((await send(() => call('people.askForReset', { body: { email } }))) !== null)
  return (
    <DoorForm
      title={say('forgotTitle')}
      text={say('forgotText')}
      action={say('sendLink')}
      busy={busy}
      problem={problem}
      onSubmit={() => void submit()}
      more={
        <Link className={styles.link} to="/sign-in">
          {say('backToSignIn')}
        </Link>
      }
    >
      {sent ? (
        <Banner tone="good" live>
          {say('resetSent', { email })}
        </Banner>
      ) : null}
      <TextField
        name={say('email')}
        type="email"
        autoComplete="username"
        value={email}
        onChange={setEmail}
        error={fieldError(problem, 'email')}
        autoFocus
      />
    </DoorForm>
  )
}

function SetPassword({ link }: { readonly link: { readonly account: string; readonly token: string } }) {
  const say = useText()
  const [password, setPassword] = useState('')
  const [atSecondStep, setAtSecondStep] = useState(false)
  const { busy, problem, send } = useSending()
  const entering = useEntering()
  if (atSecondStep) return <SecondStep />
  if (problem?.code === 'people.link_refused') return <BrokenLink again="/password" />
  const submit = async () => {
    const answer = await send(() => call('people.resetPassword', { body: { ...link, password } }))
    setAtSecondStep((await entering(answer)) === 'second_step')
  }
  return (
    <DoorForm
      title={say('resetTitle')}
      text={say('resetText')}
      action={say('setPassword')}
      busy={busy}
      problem={problem}
      onSubmit={() => void submit()}
    >
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
