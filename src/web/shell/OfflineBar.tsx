import { CloudOff } from 'lucide-react'
import { useText } from '#web/platform/frame.ts'
import { useReach } from '#web/platform/reach.ts'
import { useDelayed } from '#web/ui/delayed.ts'
import styles from './OfflineBar.module.css'

/** Says that this device is offline, or that the server does not answer: what is still true, and what happens next. */
export function OfflineBar() {
  const say = useText()
  const reach = useReach()
  // A hiccup of the line is not worth a bar that moves the page.
  const shown = useDelayed(reach !== 'online')
  return (
    <div role="status">
      {shown !== 'nothing' && reach !== 'online' ? (
        <p className={styles.bar}>
          <CloudOff size={16} strokeWidth={1.75} aria-hidden="true" />
          <b>{say(reach === 'offline' ? 'offline' : 'unreachable')}</b>
          {say(reach === 'offline' ? 'offlineSafe' : 'unreachableSafe')}
        </p>
      ) : null}
    </div>
  )
}
