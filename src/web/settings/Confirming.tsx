import { type ReactNode, useState } from 'react'
import { useSending } from '#web/people/door/entering.ts'
import { cache, keyOf } from '#web/platform/cache.ts'
import { call } from '#web/platform/client.ts'
import { fieldError, type Problem } from '#web/platform/problem.ts'
import { Banner } from '#web/ui/Banner.tsx'
import { Button } from '#web/ui/Button.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { PasswordField } from '#web/ui/forms/PasswordField.tsx'
import styles from './Settings.module.css'
import { useText } from './text.ts'

/**
 * Some changes ask for the password once more. `guard(problem, again)` shows the question when that is what the server
 * wants and then does the thing again; place `dialog` somewhere on the screen.
 */
export function useConfirming(): {
  readonly guard: (problem: Problem, again: () => void) => boolean
  readonly dialog: ReactNode
} {
  const [again, setAgain] = useState<(() => void) | null>(null)
  return {
    guard: (problem, act) => {
      if (problem.code !== 'people.confirm_first') return false
      setAgain(() => act)
      return true
    },
    dialog: again ? (
      <ConfirmDialog
        onClose={() => setAgain(null)}
        onConfirmed={() => {
          setAgain(null)
          again()
        }}
      />
    ) : null,
  }
}

function ConfirmDialog({
  onClose,
  onConfirmed,
}: {
  readonly onClose: () => void
  readonly onConfirmed: () => void
}) {
  const say = useText()
  const [password, setPassword] = useState('')
  const { busy, problem, send } = useSending()
  const confirm = async () => {
    const me = await send(() => call('people.confirmMe', { body: { password } }))
    if (!me) return
    cache.setQueryData(keyOf('people.me'), me)
    onConfirmed()
  }
  return (
    <Dialog
      open
      size="s"
      onClose={onClose}
      title={say('confirmTitle')}
      actions={
        <Button look="primary" busy={busy} onClick={() => void confirm()}>
          {say('confirm')}
        </Button>
      }
    >
      <form
        className={styles.form}
        onSubmit={event => {
          event.preventDefault()
          void confirm()
        }}
      >
        <p>{say('confirmText')}</p>
        {problem && problem.fields.length === 0 ? (
          <Banner tone="problem" live>
            {problem.title}
          </Banner>
        ) : null}
        <PasswordField
          name={say('password')}
          autoComplete="current-password"
          value={password}
          onChange={setPassword}
          error={fieldError(problem, 'password')}
          autoFocus
        />
      </form>
    </Dialog>
  )
}
