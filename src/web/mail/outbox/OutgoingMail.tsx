import { Link } from '@tanstack/react-router'
import { instant } from '#kernel/instant.ts'
import { useAnswer, useChange } from '#web/platform/cache.ts'
import { call, type Reply } from '#web/platform/client.ts'
import { now } from '#web/platform/clock.ts'
import { useFormat } from '#web/platform/reader.ts'
import settings from '#web/settings/Settings.module.css'
import { when } from '#web/settings/when.ts'
import { Banner } from '#web/ui/Banner.tsx'
import { Button } from '#web/ui/Button.tsx'
import { ErrorState } from '#web/ui/ErrorState.tsx'
import { Sheet } from '#web/ui/Sheet.tsx'
import { Waiting } from '#web/ui/Skeleton.tsx'
import { ZonedTime } from '#web/ui/ZonedTime.tsx'
import { addressesText, Facts } from '../Facts.tsx'
import styles from '../Mail.module.css'
import { useText } from '../text.ts'

type Mail = Reply<'mail.outgoing'>

/** One outgoing mail as it will be, or was, sent. */
export function OutgoingMail({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const say = useText()
  const answer = useAnswer('mail.outgoing', { params: { id } })
  const mail = answer.data
  return (
    <Sheet
      open
      size="l"
      onClose={onClose}
      title={mail ? mail.subject || say('noSubject') : say('readingMail')}
      actions={mail ? <Sending mail={mail} /> : null}
    >
      {mail ? (
        <Reading mail={mail} />
      ) : answer.error ? (
        <ErrorState title={answer.error.title} retry={() => void answer.refetch()} />
      ) : (
        <Waiting lines={8} />
      )}
    </Sheet>
  )
}

function Sending({ mail }: { readonly mail: Mail }) {
  const say = useText()
  const change = useChange()
  const { id, state } = mail
  const touches = ['mail.outbox', 'mail.outgoing'] as const
  const resend = (): void =>
    void change({
      send: () => call('mail.resend', { params: { id } }),
      touches,
      told: () => ({ text: say('tryingNow') }),
    })
  const stop = (): void =>
    void change({
      send: () => call('mail.cancel', { params: { id } }),
      touches,
      told: () => ({ text: say('stoppedNow'), undo: resend }),
    })
  if (state === 'sent') return null
  return (
    <>
      {state === 'waiting' ? <Button onClick={stop}>{say('stop')}</Button> : null}
      <Button look="primary" onClick={resend}>
        {say('sendNow')}
      </Button>
    </>
  )
}

function Reading({ mail }: { readonly mail: Mail }) {
  const say = useText()
  const format = useFormat()
  const notBefore = instant(mail.notBefore)
  const standing = [
    say(`out_${mail.state}`),
    mail.state === 'waiting' && notBefore > now()
      ? say('notBefore', { moment: when(format, notBefore) })
      : null,
    mail.attempts > 0 ? say('attempts', { count: mail.attempts }) : null,
  ]
    .filter(Boolean)
    .join(' · ')
  return (
    <div className={settings.form}>
      <Banner tone={mail.state === 'failed' ? 'problem' : mail.state === 'sent' ? 'good' : 'note'}>
        {standing}
        {mail.lastError ? <span className={styles.detail}>{mail.lastError}</span> : null}
      </Banner>
      <Facts
        facts={[
          [say('to'), addressesText(mail.to)],
          [say('cc'), addressesText(mail.cc)],
          [say('written'), <ZonedTime key="written" at={instant(mail.createdAt)} precise />],
          [say('sent'), mail.sentAt ? <ZonedTime key="sent" at={instant(mail.sentAt)} precise /> : null],
          [
            say('messageId'),
            <span key="id" className={settings.mono}>
              {mail.messageId}
            </span>,
          ],
        ]}
      />
      {mail.ticket ? (
        <p>
          <Link to="/t/$ticket" params={{ ticket: String(mail.ticket.number) }}>
            {say('inTicket', { number: mail.ticket.number })}
          </Link>{' '}
          <span dir="auto">{mail.ticket.subject}</span>
        </p>
      ) : null}
      <div className={styles.text} dir="auto">
        {mail.text.trim() || say('noText')}
      </div>
      {mail.attachments.length > 0 ? (
        <section>
          <h3>{say('attachments', { count: mail.attachments.length })}</h3>
          <ul>
            {mail.attachments.map((file, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two attachments may have one name
              <li key={place} dir="auto">
                {file.name}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  )
}
