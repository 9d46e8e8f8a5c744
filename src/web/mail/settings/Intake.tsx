import { useState } from 'react'
import { useSending } from '#web/people/door/entering.ts'
import { refresh, useAnswer } from '#web/platform/cache.ts'
import { call, type Reply } from '#web/platform/client.ts'
import settings from '#web/settings/Settings.module.css'
import { Banner } from '#web/ui/Banner.tsx'
import { Button } from '#web/ui/Button.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { toast } from '#web/ui/toasts.ts'
import styles from '../Mail.module.css'
import { useText } from '../text.ts'

type Settings = Reply<'mail.settings'>

/** Where mail comes in: the listener, and the hook with its token. */
export function Intake({
  listener,
  hook,
  may,
}: Pick<Settings, 'listener' | 'hook'> & { readonly may: boolean }) {
  const say = useText()
  return (
    <section className={settings.card}>
      <h2>{say('intake')}</h2>
      <div>
        <h3>{say('listener')}</h3>
        <p>{say('listenerText', { host: listener.host, port: listener.port })}</p>
      </div>
      <div className={settings.form}>
        <h3>{say('hook')}</h3>
        <p>{say('hookText')}</p>
        <p className={settings.mono}>{hook.url}</p>
        <p className={settings.quiet}>{say(hook.hasToken ? 'hookHas' : 'hookNone')}</p>
        {may ? <Token has={hook.hasToken} /> : null}
      </div>
      <Health />
    </section>
  )
}

function Token({ has }: { readonly has: boolean }) {
  const say = useText()
  const [asking, setAsking] = useState(false)
  const [token, setToken] = useState<string | null>(null)
  const { busy, problem, send } = useSending()
  const make = async () => {
    setAsking(false)
    const made = await send(() => call('mail.renewHookToken'))
    if (!made) return
    setToken(made.token)
    void refresh('mail.settings')
  }
  const copy = async (text: string) => {
    await navigator.clipboard.writeText(text)
    toast({ text: say('copied') })
  }
  return (
    <>
      {problem ? <Banner tone="problem">{problem.title}</Banner> : null}
      {token ? (
        <Banner
          tone="good"
          live
          actions={
            <Button size="s" onClick={() => void copy(token)}>
              {say('copy')}
            </Button>
          }
        >
          {say('tokenIs')} <span className={settings.mono}>{token}</span>
        </Banner>
      ) : null}
      <div>
        <Button busy={busy} onClick={() => (has ? setAsking(true) : void make())}>
          {say(has ? 'renewToken' : 'newToken')}
        </Button>
      </div>
      <Dialog
        open={asking}
        size="s"
        onClose={() => setAsking(false)}
        title={say('renewTitle')}
        actions={
          <Button look="danger" onClick={() => void make()}>
            {say('renewToken')}
          </Button>
        }
      >
        <p>{say('renewText')}</p>
      </Dialog>
    </>
  )
}

/** Received = the sum of what became of it, always. Said, so that it can be trusted. */
function Health() {
  const say = useText()
  const { data } = useAnswer('mail.health')
  if (!data) return null
  return (
    <div>
      <h3>{say('health')}</h3>
      <p>
        {say('healthTotal', { count: data.received })}.{' '}
        {say(data.balanced ? 'healthBalanced' : 'healthUnbalanced')}
      </p>
      <ul className={styles.counts}>
        {(['created', 'appended', 'duplicate', 'suppressed', 'quarantined', 'received'] as const).map(
          state => (
            <li key={state}>
              <strong className="figures">{data.states[state]}</strong> {say(`state_${state}`)}
            </li>
          ),
        )}
      </ul>
    </div>
  )
}
