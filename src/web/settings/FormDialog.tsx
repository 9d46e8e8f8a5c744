import type { ReactNode } from 'react'
import { fieldError, type Problem } from '#web/platform/problem.ts'
import { Banner } from '#web/ui/Banner.tsx'
import { Button } from '#web/ui/Button.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { useText } from '#web/ui/text.ts'
import settings from './Settings.module.css'

/** A few fields and one button over the page. Enter presses it too; a problem of no field stands above them. */
export function FormDialog({
  title,
  action,
  busy,
  problem,
  fields,
  ready = true,
  untouched,
  size = 'm',
  danger = false,
  onSubmit,
  onClose,
  children,
}: {
  readonly title: string
  /** What the button says. */
  readonly action: string
  readonly busy: boolean
  readonly problem: Problem | null
  /** Those that show their own problems. */
  readonly fields: readonly string[]
  readonly ready?: boolean
  /** Nothing is lost by a press beside it. */
  readonly untouched: boolean
  readonly size?: 's' | 'm'
  /** It cannot be undone. */
  readonly danger?: boolean
  readonly onSubmit: () => void
  readonly onClose: () => void
  readonly children: ReactNode
}) {
  const say = useText()
  const general = problem && !fields.some(field => fieldError(problem, field))
  return (
    <Dialog
      open
      size={size}
      onClose={onClose}
      title={title}
      closesOutside={untouched}
      actions={
        <>
          <Button look="quiet" onClick={onClose}>
            {say('cancel')}
          </Button>
          <Button look={danger ? 'danger' : 'primary'} busy={busy} disabled={!ready} onClick={onSubmit}>
            {action}
          </Button>
        </>
      }
    >
      <form
        ref={beginAtFirstField}
        className={settings.form}
        noValidate
        onSubmit={event => {
          event.preventDefault()
          if (ready && !busy) onSubmit()
        }}
      >
        {general ? (
          <Banner tone="problem" live>
            {problem.title}
          </Banner>
        ) : null}
        {children}
        <button type="submit" hidden />
      </form>
    </Dialog>
  )
}

// Where one types, not on the button that closes it; a list to choose from would fall open by itself.
const beginAtFirstField = (form: HTMLFormElement | null): void => {
  if (form === null || form.querySelector('[data-autofocus]')) return
  form
    .querySelector('textarea, input:not([type="hidden"], [type="file"], [aria-haspopup], [role="combobox"])')
    ?.setAttribute('data-autofocus', '')
}
