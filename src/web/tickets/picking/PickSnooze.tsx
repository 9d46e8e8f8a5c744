import { AlarmClock } from 'lucide-react'
import { useState } from 'react'
import { moment } from '#domain/sla/words.ts'
import { now } from '#web/platform/clock.ts'
import { useReader, useSpeech } from '#web/platform/reader.ts'
import { Button } from '#web/ui/Button.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { TextField } from '#web/ui/forms/TextField.tsx'
import { useText } from '../text.ts'
import { instantOf, snoozeMoments, wallOf } from '../wall-time.ts'
import { Picker } from './Picker.tsx'
import styles from './PickSnooze.module.css'
import type { Picking } from './picking.ts'

const another = 'another'
const letters = { hours: 'h', tomorrow: 't', monday: 'm', week: 'w' } as const

/** Until when it is out of the way. Clocks go on, and a message or a promise coming near brings it back. */
export function PickSnooze(picking: Picking) {
  const say = useText()
  const speech = useSpeech()
  const { zone } = useReader()
  const [choosing, setChoosing] = useState(false)
  const { on, anchor, acts, onClose, onDone } = picking
  if (choosing) return <Moment {...picking} />
  const moments = snoozeMoments(now(), zone)
  return (
    <Picker
      title={say('snoozeTitle')}
      anchor={anchor}
      onClose={onClose}
      options={[
        ...moments.map(({ id, at }) => ({
          id,
          name: say(`snooze_${id}`),
          note: moment(at, now(), speech),
          letter: letters[id],
          mark: <AlarmClock size={16} strokeWidth={1.75} />,
        })),
        { id: another, name: `${say('snoozeAt')}…`, more: true },
      ]}
      onChoose={id => {
        const chosen = moments.find(one => one.id === id)
        if (!chosen) return setChoosing(true)
        void acts.snooze(on, chosen.at)
        onDone()
      }}
    />
  )
}

function Moment({ on, acts, onClose, onDone }: Picking) {
  const say = useText()
  const { zone } = useReader()
  const [first] = snoozeMoments(now(), zone).slice(1)
  const [wall, setWall] = useState(wallOf(first?.at ?? now(), zone))
  const at = instantOf(wall.date, wall.time, zone)
  const ready = at !== null && at > now()
  const put = () => {
    if (at === null || !ready) return
    onClose()
    void acts.snooze(on, at)
    onDone()
  }
  return (
    <Dialog
      open
      size="s"
      title={say('snoozeTitle')}
      onClose={onClose}
      actions={
        <Button look="primary" aria-disabled={!ready} onClick={put}>
          {say('snoozeSet')}
        </Button>
      }
    >
      <div className={styles.moment}>
        <TextField
          type="date"
          name={say('day')}
          value={wall.date}
          autoFocus
          onChange={date => setWall({ ...wall, date })}
        />
        <TextField
          type="time"
          name={say('clockTime')}
          value={wall.time}
          onChange={time => setWall({ ...wall, time })}
        />
      </div>
    </Dialog>
  )
}
