import { useState } from 'react'
import type { Me } from '#domain/people/sign-in-shapes.ts'
import { useSending } from '#web/people/door/entering.ts'
import { call } from '#web/platform/client.ts'
import { fieldError } from '#web/platform/problem.ts'
import { enter } from '#web/platform/session.ts'
import { Banner } from '#web/ui/Banner.tsx'
import { Button } from '#web/ui/Button.tsx'
import { PasswordField } from '#web/ui/forms/PasswordField.tsx'
import { toast } from '#web/ui/toasts.ts'
import styles from '../Settings.module.css'
import { useText } from '../text.ts'

export function ChangePassword({ me }: { readonly me: Me }) {
  const say = useText()
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const { busy, problem, send } = useSending()
  if (!me.hasPassword) return null
  const change = async () => {
    const changed = await send(() => call('people.changePassword', { body: { current, next } }))
    if (!changed) return
    await enter(changed)
    setCurrent('')
    setNext('')
    toast({ text: say('passwordChanged') })
  }
  return (
    <form
      className={styles.card}
      noValidate
      onSubmit={event => {
        event.preventDefault()
        void change()
      }}
    >
      <h2>{say('passwordPart')}</h2>
      {problem && problem.fields.length === 0 ? (
        <Banner tone="problem" live>
          {problem.title}
        </Banner>
      ) : null}
      <div className={styles.pair}>
        <PasswordField
          name={say('currentPassword')}
          autoComplete="current-password"
          value={current}
          onChange={setCurrent}
          error={fieldError(problem, 'current')}
        />
        <PasswordField
          name={say('newPassword')}
          hint={say('passwordHint')}
          autoComplete="new-password"
          value={next}
          onChange={setNext}
          error={fieldError(problem, 'next') ?? fieldError(problem, 'password')}
        />
      </div>
      <div className={styles.buttons}>
        <Button type="submit" busy={busy} disabled={current === '' || next === ''}>
          {say('changePassword')}
        </Button>
      </div>
    </form>
  )
}
