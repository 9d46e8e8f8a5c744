import { Link, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { call } from '#web/platform/client.ts'
import { fieldError } from '#web/platform/problem.ts'
import { Banner } from '#web/ui/Banner.tsx'
import { PasswordField } from '#web/ui/forms/PasswordField.tsx'
import { TextField } from '#web/ui/forms/TextField.tsx'
import { useText } from '../text.ts'
import styles from './Door.module.css'
import { DoorForm } from './DoorForm.tsx'
import { useEntering, useSending } from './entering.ts'
import { SecondStep } from './SecondStep.tsx'

/** Sign in with a password, or with a link by mail. No puzzles; password managers and paste work. */
export function SignIn() {
  const say = useText()
  const { next, ended } = useSearch({ strict: false }) as { readonly next?: string; readonly ended?: true }
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const [way, setWay] = useState<'password' | 'link'>('password')
  const [linkSent, setLinkSent] = useState(false)
  const [atSecondStep, setAtSecondStep] = useState(false)
  const { busy, problem, send } = useSending()
  const entering = useEntering()

  if (atSecondStep) return <SecondStep {...(next ? { next } : {})} />

  const submit = async () => {
    if (way === 'link') {
      const asked = await send(() => call('people.askForLink', { body: { email } }))
      setLinkSent(asked !== null)
      return
    }
    const answer = await send(() => call('people.signIn', { body: { email, password } }))
    setAtSecondStep((await entering(answer, next)) === 'second_step')
  }
  return (
    <DoorForm
      title={say('signIn')}
      action={way === 'password' ? say('signIn') : say('sendLink')}
      busy={busy}
      problem={problem}
      onSubmit={() => void submit()}
      more={
        <>
          <button
            type="button"
            className={styles.link}
            onClick={() => {
              setWay(way === 'password' ? 'link' : 'password')
              setLinkSent(false)
            }}
          >
            {way === 'password' ? say('linkInstead') : say('passwordInstead')}
          </button>
          <Link className={styles.link} to="/password">
            {say('forgot')}
          </Link>
        </>
      }
    >
      {ended && !problem && !linkSent ? <Banner live>{say('ended')}</Banner> : null}
      {linkSent ? (
        <Banner tone="good" live>
          {say('linkSent', { email })}
        </Banner>
      ) : null}
      <TextField
        name={say('email')}
        type="email"
        autoComplete="username"
        inputMode="email"
        value={email}
        onChange={setEmail}
        error={fieldError(problem, 'email')}
        autoFocus
      />
      {way === 'password' ? (
        <PasswordField
          name={say('password')}
          autoComplete="current-password"
          value={password}
          onChange={setPassword}
          error={fieldError(problem, 'password')}
        />
      ) : null}
    </DoorForm>
  )
}
