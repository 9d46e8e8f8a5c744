import { History } from 'lucide-react'
import { useState } from 'react'
import { now } from '#web/platform/clock.ts'
import { useReader } from '#web/platform/reader.ts'
import { Button } from '#web/ui/Button.tsx'
import { TextField } from '#web/ui/forms/TextField.tsx'
import { wallOf } from '../wall-time.ts'
import { type Form, fill } from './form.ts'
import styles from './NewTicket.module.css'
import { useText } from './text.ts'

/** The request reached us before it is written down: when, and how we know. Promises count from then. */
export function Arrival({ form, error }: { readonly form: Form; readonly error: string | undefined }) {
  const say = useText()
  const { zone } = useReader()
  const { earlier } = form
  const [asked, setAsked] = useState(false)
  if (!earlier)
    return (
      <div>
        <Button
          size="s"
          look="quiet"
          icon={<History size={16} strokeWidth={1.75} />}
          onClick={() => {
            setAsked(true)
            fill({ earlier: { ...wallOf(now(), zone), reason: '' } })
          }}
        >
          {say('earlier')}
        </Button>
      </div>
    )
  const change = (part: Partial<typeof earlier>) => fill({ earlier: { ...earlier, ...part } })
  return (
    <fieldset className={styles.arrival}>
      <legend className={styles.label}>{say('earlier')}</legend>
      <p className={styles.note}>{say('earlierHint')}</p>
      <div className={styles.places}>
        <TextField
          name={say('day')}
          type="date"
          autoFocus={asked}
          value={earlier.date}
          onChange={date => change({ date })}
        />
        <TextField name={say('time')} type="time" value={earlier.time} onChange={time => change({ time })} />
        <TextField
          name={say('reason')}
          placeholder={say('reasonPlaceholder')}
          value={earlier.reason}
          maxLength={500}
          onChange={reason => change({ reason })}
          {...(error ? { error } : {})}
        />
      </div>
      <Button size="s" look="quiet" onClick={() => fill({ earlier: null })}>
        {say('discard')}
      </Button>
    </fieldset>
  )
}
