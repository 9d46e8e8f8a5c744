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

/** One booking that went beyond the hours: what it was, and yes or no. No needs a reason. */
export function DecideDialog({ draw, onClose }: { readonly draw: Draw; readonly onClose: () => void }) {
  const say = useText()
  const words = useHoursWords()
  const { busy, problem, decide } = useDeciding()
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  const length = words.length(draw.extra, 'up')
  const settle = async (approve: boolean) => {
    const given = reason.trim()
    if (!approve && given === '') return setMissing(true)
    if (await decide([draw], { approve, reason: given || null })) onClose()
  }
  const wrong = fieldError(problem, 'reason') ?? (missing && reason.trim() === '' ? say('reason') : undefined)
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
        <>
          <Button busy={busy} onClick={() => void settle(false)}>
            {say('refuse')}
          </Button>
          <Button look="primary" busy={busy} data-autofocus onClick={() => void settle(true)}>
            {say('approve')}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        {problem && !fieldError(problem, 'reason') ? (
          <Banner tone="problem" live>
            {problem.title}
          </Banner>
        ) : null}
        <DrawWords draw={draw} />
        <DrawnFrom draw={draw} />
        <p>{say('decideText')}</p>
        <TextField
          name={missing ? say('reason') : say('reasonOptional')}
          required={missing}
          maxLength={500}
          value={reason}
          error={wrong}
          onChange={setReason}
        />
      </div>
    </Dialog>
  )
}
