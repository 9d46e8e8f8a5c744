import { CircleCheck, CircleX } from 'lucide-react'
import { useState } from 'react'
import { useSending } from '#web/people/door/entering.ts'
import { call, type Input, type Reply } from '#web/platform/client.ts'
import { fieldError } from '#web/platform/problem.ts'
import { useMe } from '#web/platform/session.ts'
import settings from '#web/settings/Settings.module.css'
import { Banner } from '#web/ui/Banner.tsx'
import { Button } from '#web/ui/Button.tsx'
import { TextField } from '#web/ui/forms/TextField.tsx'
import styles from '../Mail.module.css'
import { useSentence, useText } from '../text.ts'

type Result = Reply<'mail.testRelay'>

/** Tries what is written above, saved or not, and shows each step with the other server's own answer. */
export function Trial({
  relay,
  ready,
}: {
  readonly relay: Input<'mail.saveRelay'>['body']
  readonly ready: boolean
}) {
  const say = useText()
  const me = useMe()
  const [to, setTo] = useState(me?.email ?? '')
  const [result, setResult] = useState<Result | null>(null)
  const { busy, problem, send } = useSending()
  const trial = async () => {
    setResult(null)
    const address = to.trim()
    setResult(
      await send(() => call('mail.testRelay', { body: { relay, ...(address ? { to: address } : {}) } })),
    )
  }
  return (
    <div className={styles.trial}>
      <div className={styles.trialLine}>
        <TextField
          name={say('testTo')}
          hint={say('testToHint')}
          type="email"
          value={to}
          onChange={setTo}
          error={fieldError(problem, 'to')}
        />
        <Button busy={busy} disabled={!ready} onClick={() => void trial()}>
          {say('test')}
        </Button>
      </div>
      <div role="status">
        {busy ? <p className={settings.quiet}>{say('testing')}</p> : null}
        {problem && !fieldError(problem, 'to') ? (
          <Banner tone="problem">
            {[problem.title, ...problem.fields.map(({ message }) => message)].join(' ')}
          </Banner>
        ) : null}
        {result ? <Steps result={result} /> : null}
      </div>
    </div>
  )
}

function Steps({ result }: { readonly result: Result }) {
  const say = useText()
  const sentence = useSentence()
  const sent = result.steps.some(({ step, ok }) => step === 'send' && ok)
  return (
    <>
      <ol className={styles.steps}>
        {result.steps.map(({ step, ok, answer, ms }) => (
          <li key={step} data-ok={ok}>
            {ok ? (
              <CircleCheck size={16} strokeWidth={1.75} aria-label={say('stepGood')} />
            ) : (
              <CircleX size={16} strokeWidth={1.75} aria-label={say('stepBad')} />
            )}
            <div>
              <span>{say(`step_${step}`)}</span>{' '}
              <span className={settings.quiet}>{say('stepTook', { ms })}</span>
              {answer ? <div className={styles.answer}>{answer}</div> : null}
            </div>
          </li>
        ))}
      </ol>
      <Banner tone={result.ok ? 'good' : 'problem'}>
        {result.ok
          ? say(sent ? 'testSent' : 'testGood')
          : sentence(result.cause ?? 'mail.cause.other', { address: '' })}
      </Banner>
    </>
  )
}
