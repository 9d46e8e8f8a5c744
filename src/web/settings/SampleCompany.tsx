import { useState } from 'react'
import { refresh, useAnswer, useChange } from '#web/platform/cache.ts'
import { call } from '#web/platform/client.ts'
import { Button } from '#web/ui/Button.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import styles from './Settings.module.css'
import { useText } from './text.ts'

/** Shown while the sample company is here, so that it can go with one press. */
export function SampleCompany() {
  const say = useText()
  const change = useChange()
  const { data } = useAnswer('people.sample')
  const [asking, setAsking] = useState(false)
  if (!data || data.people + data.tickets === 0) return null
  const remove = async () => {
    setAsking(false)
    await change({
      send: () => call('people.removeSample'),
      done: () => void refresh(),
      told: () => ({ text: say('sampleRemoved') }),
    })
  }
  return (
    <section className={styles.card}>
      <h2>{say('samplePart')}</h2>
      <p>{say('sampleHere', data)}</p>
      <div>
        <Button onClick={() => setAsking(true)}>{say('sampleRemove')}</Button>
      </div>
      <Dialog
        open={asking}
        size="s"
        onClose={() => setAsking(false)}
        title={say('sampleRemoveTitle')}
        actions={
          <Button look="danger" onClick={() => void remove()}>
            {say('sampleRemove')}
          </Button>
        }
      >
        <p>{say('sampleRemoveText')}</p>
      </Dialog>
    </section>
  )
}
