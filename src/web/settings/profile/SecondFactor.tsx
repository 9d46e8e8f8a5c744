import { useState } from 'react'
import type { Me } from '#domain/people/sign-in-shapes.ts'
import { refresh } from '#web/platform/cache.ts'
import { call } from '#web/platform/client.ts'
import { asProblem } from '#web/platform/problem.ts'
import { Banner } from '#web/ui/Banner.tsx'
import { Button } from '#web/ui/Button.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { TextField } from '#web/ui/forms/TextField.tsx'
import { useConfirming } from '../Confirming.tsx'
import styles from '../Settings.module.css'
import { useText } from '../text.ts'
import { QrCode } from './QrCode.tsx'

type Stage =
  | { readonly at: 'rest' }
  | { readonly at: 'key'; readonly secret: string; readonly uri: string }
  | { readonly at: 'codes'; readonly codes: readonly string[] }

/** The authenticator app: set up with a key and a first code; the recovery codes are shown once. */
export function SecondFactor({ me }: { readonly me: Me }) {
  const say = useText()
  const [stage, setStage] = useState<Stage>({ at: 'rest' })
  const [code, setCode] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const { guard, dialog } = useConfirming()
  const attempt = async (work: () => Promise<void>): Promise<void> => {
    setProblem(null)
    try {
      await work()
    } catch (error) {
      const found = asProblem(error)
      if (!guard(found, () => void attempt(work))) setProblem(found.title)
    }
  }
  const start = () =>
    void attempt(async () => {
      const { secret, uri } = await call('people.startSecondFactor')
      setStage({ at: 'key', secret, uri })
    })
  const finish = () =>
    void attempt(async () => {
      const { codes } = await call('people.finishSecondFactor', { body: { code: code.replaceAll(' ', '') } })
      setStage({ at: 'codes', codes })
      setCode('')
    })
  const renew = () =>
    void attempt(async () => {
      const { codes } = await call('people.renewRecoveryCodes')
      setStage({ at: 'codes', codes })
    })
  const drop = () =>
    void attempt(async () => {
      await call('people.dropSecondFactor')
      await refresh('people.me')
    })
  const rest = () => {
    setStage({ at: 'rest' })
    void refresh('people.me')
  }
  return (
    <section className={styles.card}>
      <h2>{say('secondFactorPart')}</h2>
      <p>
        {me.secondFactor.on
          ? say('secondFactorOn', { count: me.secondFactor.recoveryCodesLeft })
          : say('secondFactorOff')}
      </p>
      {problem && stage.at === 'rest' ? (
        <Banner tone="problem" live>
          {problem}
        </Banner>
      ) : null}
      <div className={styles.buttons}>
        {me.secondFactor.on ? (
          <>
            <Button onClick={renew}>{say('newCodes')}</Button>
            {me.secondFactor.required ? null : (
              <Button look="quiet" onClick={drop}>
                {say('turnOff')}
              </Button>
            )}
          </>
        ) : (
          <Button onClick={start}>{say('turnOn')}</Button>
        )}
      </div>
      {stage.at === 'key' ? (
        <Dialog
          open
          size="s"
          onClose={rest}
          title={say('secondFactorPart')}
          actions={
            <Button look="primary" onClick={finish}>
              {say('confirm')}
            </Button>
          }
        >
          <form
            className={styles.form}
            onSubmit={event => {
              event.preventDefault()
              finish()
            }}
          >
            <p>{say('scanText')}</p>
            <QrCode text={stage.uri} name={say('qrCode')} />
            <TextField name={say('key')} value={stage.secret} onChange={() => {}} />
            <p>
              <a href={stage.uri}>{say('openApp')}</a>
            </p>
            <TextField
              name={say('code')}
              inputMode="numeric"
              autoComplete="one-time-code"
              value={code}
              onChange={setCode}
              error={problem}
              autoFocus
            />
          </form>
        </Dialog>
      ) : null}
      {stage.at === 'codes' ? (
        <Dialog
          open
          size="s"
          onClose={rest}
          closesOutside={false}
          title={say('newCodes')}
          actions={
            <Button look="primary" onClick={rest}>
              {say('kept')}
            </Button>
          }
        >
          <div className={styles.form}>
            <p>{say('codesText')}</p>
            <ul className={styles.codes}>
              {stage.codes.map(recovery => (
                <li key={recovery}>{recovery}</li>
              ))}
            </ul>
          </div>
        </Dialog>
      ) : null}
      {dialog}
    </section>
  )
}
