import { useState } from 'react'
import { instant } from '#kernel/instant.ts'
import { useFormat } from '#web/platform/reader.ts'
import { Banner } from '#web/ui/Banner.tsx'
import { Button } from '#web/ui/Button.tsx'
import { forget, type Kept, takeBack, useBatches } from './batches.ts'
import styles from './Sheets.module.css'
import { useText } from './text.ts'

/** For the list: what was made last, and the way back while it has not begun. Nothing when there is none. */
export function TakeBack() {
  const [latest] = useBatches()
  return latest ? (
    <div className={styles.takeBack}>
      <Line key={latest.id} batch={latest} />
    </div>
  ) : null
}

function Line({ batch }: { readonly batch: Kept }) {
  const say = useText()
  const format = useFormat()
  const [busy, setBusy] = useState(false)
  const until = instant(batch.until)
  return (
    <Banner
      actions={
        <>
          <Button
            size="s"
            busy={busy}
            onClick={() => {
              setBusy(true)
              void takeBack(batch.id).finally(() => setBusy(false))
            }}
          >
            {say('takeBack')}
          </Button>
          <Button size="s" look="quiet" onClick={() => forget(batch.id)}>
            {say('dismiss')}
          </Button>
        </>
      }
    >
      {say('madeAt', {
        count: batch.count,
        time: format.time(batch.at),
        until: `${format.day(until)} ${format.time(until)}`,
      })}
    </Banner>
  )
}
