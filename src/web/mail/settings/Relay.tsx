import { useState } from 'react'
import { useSending } from '#web/people/door/entering.ts'
import { edit, refresh, useChange } from '#web/platform/cache.ts'
import { call, type Reply } from '#web/platform/client.ts'
import { fieldError } from '#web/platform/problem.ts'
import settings from '#web/settings/Settings.module.css'
import { Banner } from '#web/ui/Banner.tsx'
import { Button } from '#web/ui/Button.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { NumberField } from '#web/ui/forms/NumberField.tsx'
import { PasswordField } from '#web/ui/forms/PasswordField.tsx'
import { Select } from '#web/ui/forms/Select.tsx'
import { TextField } from '#web/ui/forms/TextField.tsx'
import { toast } from '#web/ui/toasts.ts'
import { useText } from '../text.ts'
import { BothWays } from './BothWays.tsx'
import { Trial } from './Trial.tsx'

type Saved = Reply<'mail.settings'>['relay']
const securities = ['starttls', 'tls', 'none'] as const
type Security = (typeof securities)[number]
const usualPorts: Readonly<Record<Security, number>> = { starttls: 587, tls: 465, none: 25 }

type Written = Pick<NonNullable<Saved>, 'host' | 'port' | 'secure' | 'user'>

/**
 * The server that sends our mail. It is tried before it is trusted, and saved as a whole: half a relay sends nothing.
 * Untouched, the form shows what is set; once somebody writes in it, what another sets meanwhile is shown beside it.
 */
export function Relay({ relay }: { readonly relay: Saved }) {
  const say = useText()
  const [seen, setSeen] = useState(relay)
  const [host, setHost] = useState(relay?.host ?? '')
  const [port, setPort] = useState<number | null>(relay?.port ?? 587)
  const [secure, setSecure] = useState<Security>(relay?.secure ?? 'starttls')
  const [user, setUser] = useState(relay?.user ?? '')
  const [password, setPassword] = useState('')
  const { busy, problem, send, clear } = useSending()
  const take = (saved: Saved) => {
    setSeen(saved)
    setHost(saved?.host ?? '')
    setPort(saved?.port ?? 587)
    setSecure(saved?.secure ?? 'starttls')
    setUser(saved?.user ?? '')
    setPassword('')
  }
  const untouched =
    host === (seen?.host ?? '') &&
    port === (seen?.port ?? 587) &&
    secure === (seen?.secure ?? 'starttls') &&
    user === (seen?.user ?? '') &&
    password === ''
  if (untouched && relay?.changedAt !== seen?.changedAt) take(relay)
  const inWords = (one: Written | null) =>
    one === null
      ? say('valueNone')
      : say('relayWritten', {
          ...{ host: one.host, port: one.port, security: say(`security_${one.secure}`) },
          user: one.user ?? say('noUser'),
        })
  const written = {
    host: host.trim(),
    port: port ?? usualPorts[secure],
    secure,
    user: user.trim() || null,
    // Without a user there is nothing to keep a password for.
    ...(password ? { password } : user.trim() ? {} : { password: null }),
  }
  const errorAt = (path: string) => fieldError(problem, path)
  const save = async (base = seen?.changedAt ?? null) => {
    const saved = await send(() => call('mail.saveRelay', { body: { ...written, base } }))
    if (!saved) return void refresh('mail.settings')
    edit('mail.settings', () => saved)
    take(saved.relay)
    toast({ text: say('relaySaved') })
    void refresh('mail.settings')
    void refresh('mail.outbox')
  }
  return (
    <form
      className={settings.card}
      noValidate
      onSubmit={event => {
        event.preventDefault()
        void save()
      }}
    >
      <h2>{say('relay')}</h2>
      <p className={settings.quiet}>
        {relay ? say('relayIs', { host: relay.host, port: relay.port }) : say('relayNone')}
      </p>
      {problem?.code === 'mail.changed_meanwhile' ? (
        <BothWays
          title={problem.title}
          theirs={inWords(relay)}
          mine={inWords(written)}
          onKeepTheirs={() => {
            take(relay)
            clear()
          }}
          onSaveMine={() => void save(relay?.changedAt ?? null)}
        />
      ) : null}
      {problem && problem.fields.length === 0 ? (
        <Banner tone="problem" live>
          {problem.title}
        </Banner>
      ) : null}
      <div className={settings.pair}>
        <TextField
          name={say('host')}
          placeholder="smtp.example.com"
          value={host}
          onChange={setHost}
          error={errorAt('host')}
        />
        <Select
          name={say('security')}
          choices={securities.map(id => ({ id, name: say(`security_${id}`) }))}
          value={secure}
          onChange={chosen => {
            if (!chosen) return
            if (port === null || port === usualPorts[secure]) setPort(usualPorts[chosen])
            setSecure(chosen)
          }}
        />
        <NumberField name={say('port')} value={port} onChange={setPort} error={errorAt('port')} />
        <TextField
          name={say('user')}
          hint={say('userHint')}
          autoComplete="off"
          value={user}
          onChange={setUser}
          error={errorAt('user')}
        />
        <PasswordField
          name={say('password')}
          {...(relay?.hasPassword ? { hint: say('passwordKept') } : {})}
          autoComplete="new-password"
          value={password}
          onChange={setPassword}
          error={errorAt('password')}
        />
      </div>
      <Trial relay={written} ready={written.host !== ''} />
      <div className={settings.buttons}>
        <Button type="submit" look="primary" busy={busy} disabled={written.host === ''}>
          {say('saveRelay')}
        </Button>
        {relay ? <Remove base={relay.changedAt} /> : null}
      </div>
    </form>
  )
}

function Remove({ base }: { readonly base: string }) {
  const say = useText()
  const change = useChange()
  const [asking, setAsking] = useState(false)
  const remove = async () => {
    setAsking(false)
    await change({
      send: () => call('mail.removeRelay', { query: { base } }),
      touches: ['mail.settings', 'mail.outbox'],
      told: () => ({ text: say('relayRemoved') }),
    })
  }
  return (
    <>
      <Button look="quiet" onClick={() => setAsking(true)}>
        {say('removeRelay')}
      </Button>
      <Dialog
        open={asking}
        size="s"
        onClose={() => setAsking(false)}
        title={say('removeTitle')}
        actions={
          <Button look="danger" onClick={() => void remove()}>
            {say('removeRelay')}
          </Button>
        }
      >
        <p>{say('removeText')}</p>
      </Dialog>
    </>
  )
}
