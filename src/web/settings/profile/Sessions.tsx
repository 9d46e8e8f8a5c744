import { instant } from '#kernel/instant.ts'
import { useAnswer, useChange } from '#web/platform/cache.ts'
import { call } from '#web/platform/client.ts'
import { Button } from '#web/ui/Button.tsx'
import { ZonedTime } from '#web/ui/ZonedTime.tsx'
import styles from '../Settings.module.css'
import type { say as Saying } from '../text.ts'
import { useText } from '../text.ts'
import { deviceOf } from './device.ts'

export function Sessions() {
  const say = useText()
  const sessions = useAnswer('people.mySessions')
  const change = useChange()
  const items = sessions.data?.items ?? []
  if (items.length === 0) return null
  return (
    <section className={styles.card}>
      <h2>{say('sessionsPart')}</h2>
      <ul className={styles.form}>
        {items.map(({ id, current, device, ip, activeAt }) => (
          <li key={id} className={styles.head}>
            <div className={styles.main}>
              <span title={device}>{nameOf(device, say)}</span>
              <span className={styles.quiet}>
                {ip} · <ZonedTime at={instant(activeAt)} />
              </span>
            </div>
            {current ? (
              <span className={styles.quiet}>{say('thisOne')}</span>
            ) : (
              <Button
                size="s"
                onClick={() =>
                  void change({
                    send: () => call('people.endMySession', { params: { id } }),
                    touches: ['people.mySessions'],
                    told: () => ({ text: say('sessionEnded') }),
                  })
                }
              >
                {say('endSession')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function nameOf(device: string, say: typeof Saying): string {
  const { browser, system } = deviceOf(device)
  if (browser && system) return say('deviceOn', { browser, system })
  return browser ?? system ?? (device || say('deviceUnknown'))
}
