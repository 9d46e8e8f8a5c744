import settings from '#web/settings/Settings.module.css'
import { DrawOrder } from './DrawOrder.tsx'
import { useText } from './text.ts'

/** In Settings: the order that holds for every client without one of its own. */
export function DeskOrder() {
  const say = useText()
  return (
    <section className={settings.card}>
      <h2>{say('order')}</h2>
      <p className={settings.quiet}>{say('orderText')}</p>
      <DrawOrder />
    </section>
  )
}
