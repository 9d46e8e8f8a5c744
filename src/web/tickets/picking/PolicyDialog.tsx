import { useEffect, useState } from 'react'
import { useAnswer } from '#web/platform/cache.ts'
import { Button } from '#web/ui/Button.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { Select } from '#web/ui/forms/Select.tsx'
import { TextField } from '#web/ui/forms/TextField.tsx'
import { useText } from '../text.ts'
import { takeTyping } from '../typed-ahead.ts'
import type { Picking } from './picking.ts'

const again = 'again'
const none = 'none'

/** Attaches another policy, or none, with a reason that is kept. */
export function PolicyDialog({ on, acts, onClose, onDone }: Picking) {
  const say = useText()
  const [policy, setPolicy] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const { data } = useAnswer('sla.policies', { query: {} })
  useEffect(() => void takeTyping(), [])
  const ready = policy !== null && reason.trim() !== ''
  const attach = () => {
    if (!ready) return
    onClose()
    void acts.rematch(on, {
      policyId: policy === again || policy === none ? null : policy,
      none: policy === none,
      reason: reason.trim(),
    })
    onDone()
  }
  return (
    <Dialog
      open
      size="s"
      title={say('attachTitle', { number: on.map(({ number }) => number).join(', #') })}
      onClose={onClose}
      actions={
        <Button look="primary" aria-disabled={!ready} onClick={attach}>
          {say('attachDo')}
        </Button>
      }
    >
      <p className="quiet">{say('attachText')}</p>
      <Select
        name={say('policy')}
        required
        autoFocus
        value={policy}
        onChange={setPolicy}
        choices={[
          ...(data?.items ?? []).map(({ id, name }) => ({ id, name })),
          { id: again, name: say('matchAgain') },
          { id: none, name: say('noCommitment') },
        ]}
      />
      <TextField
        name={say('reason')}
        required
        maxLength={500}
        value={reason}
        onChange={setReason}
        onKeyDown={event => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) attach()
        }}
      />
    </Dialog>
  )
}
