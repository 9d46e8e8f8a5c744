import { useState } from 'react'
import type { Draw } from '#domain/agreements/allowance/shapes.ts'
import { fieldError } from '#web/platform/problem.ts'
import { Banner } from '#web/ui/Banner.tsx'
import { Button } from '#web/ui/Button.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { TextField } from '#web/ui/forms/TextField.tsx'
import { DrawnFrom, DrawWords } from './DrawWords.tsx'
import { useDeciding } from './deciding.ts'
import styles from './Sheet.module.css'
import { useText } from './text.ts'
import { useHoursWords } from './words.ts'

/** What one opened it for: the focus and Enter say that, so that R and Enter never approve. */
export type Wish = 'look' | 'refuse'

/** One booking that went beyond the hours: what it was, and yes or no. No needs a reason. */
export function DecideDialog({
  draw,
  wish,
  onClose,
}: {
  readonly draw: Draw
  readonly wish: Wish
  readonly onClose: () => void
}) {
  const say = useText()
  const words = useHoursWords()
  const { busy, problem, decide } = useDeciding()
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(wish === 'refuse')
  const [missing, setMissing] = useState(false)
  const length = words.length(draw.extra, 'up')
  const settle = async (approve: boolean) => {
    const given = reason.trim()
    if (!approve && given === '') {
      setAsked(true)
      setMissing(true)
      return
    }
    if (await decide([draw], { approve, reason: given || null })) onClose()
  }
  const refusing = wish === 'refuse'
  const approve = (
    <Button
      look={refusing ? 'plain' : 'primary'}
      busy={busy}
      {...(refusing ? {} : { 'data-autofocus': true })}
      onClick={() => void settle(true)}
    >
      {say('approve')}
    </Button>
  )
  const refuse = (
    <Button look={refusing ? 'primary' : 'plain'} busy={busy} onClick={() => void settle(false)}>
      {say('refuse')}
    </Button>
  )
  return (
    <Dialog
      open
      title={
        draw.saidBy
          ? say('decideTitle', { length, name: draw.saidBy.name })
          : say('decideTitleOutside', { length })
      }
      closesOutside={reason === ''}
      onClose={onClose}
      actions={
        refusing ? (
          <>
            {approve}
            {refuse}
          </>
        ) : (
          <>
            {refuse}
            {approve}
          </>
        )
      }
    >
      <form
        className={styles.form}
        noValidate
        onSubmit={event => {
          event.preventDefault()
          if (!busy) void settle(!asked)
        }}
      >
        {problem && !fieldError(problem, 'reason') ? (
          <Banner tone="problem" live>
            {problem.title}
          </Banner>
        ) : null}
        <DrawWords draw={draw} />
        <DrawnFrom draw={draw} />
        <p>{say('decideText')}</p>
        <TextField
          name={asked ? say('reason') : say('reasonOptional')}
          required={asked}
          autoFocus={refusing}
          maxLength={500}
          value={reason}
          error={
            fieldError(problem, 'reason') ??
            (missing && reason.trim() === '' ? say('reasonNeeded') : undefined)
          }
          onChange={setReason}
        />
        <button type="submit" hidden />
      </form>
    </Dialog>
  )
}
