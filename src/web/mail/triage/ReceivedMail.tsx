import { Link } from '@tanstack/react-router'
import { Download } from 'lucide-react'
import { instant } from '#kernel/instant.ts'
import { useAnswer } from '#web/platform/cache.ts'
import type { Reply } from '#web/platform/client.ts'
import settings from '#web/settings/Settings.module.css'
import { Banner } from '#web/ui/Banner.tsx'
import { ErrorState } from '#web/ui/ErrorState.tsx'
import { Sheet } from '#web/ui/Sheet.tsx'
import { Waiting } from '#web/ui/Skeleton.tsx'
import { ZonedTime } from '#web/ui/ZonedTime.tsx'
import { addressesText, addressText, Facts } from '../Facts.tsx'
import styles from '../Mail.module.css'
import { useSentence, useText } from '../text.ts'
import { Assign } from './Assign.tsx'
import { Handling } from './Handling.tsx'

type Mail = Reply<'mail.view'>

/** One received mail as text, safe to read, with what can be done about it. */
export function ReceivedMail({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const say = useText()
  const answer = useAnswer('mail.view', { params: { id } })
  const mail = answer.data
  return (
    <Sheet
      open
      size="l"
      onClose={onClose}
      title={mail ? mail.subject || say('noSubject') : say('readingMail')}
      actions={mail ? <Handling mail={mail} onDone={onClose} /> : null}
    >
      {mail ? (
        <Reading mail={mail} onDone={onClose} />
      ) : answer.error ? (
        <ErrorState title={answer.error.title} retry={() => void answer.refetch()} />
      ) : (
        <Waiting lines={8} />
      )}
    </Sheet>
  )
}

function Reading({ mail, onDone }: { readonly mail: Mail; readonly onDone: () => void }) {
  const say = useText()
  const sentence = useSentence()
  const waits = mail.state === 'quarantined' && mail.handledAt === null
  return (
    <div className={settings.form}>
      {mail.ticket ? (
        <Banner tone="good">
          <Link to="/t/$ticket" params={{ ticket: String(mail.ticket.number) }}>
            {say('inTicket', { number: mail.ticket.number })}
          </Link>{' '}
          <span dir="auto">{mail.ticket.subject}</span>
        </Banner>
      ) : mail.reason ? (
        <Banner tone={waits ? 'warning' : 'note'}>
          {sentence(`mail.reason.${mail.reason}`)}
          {mail.detail ? <span className={styles.detail}>{mail.detail}</span> : null}
        </Banner>
      ) : null}
      {mail.handledBy ? (
        <p className={settings.quiet}>{say('handledBy', { name: mail.handledBy.name })}</p>
      ) : null}
      <Facts
        facts={[
          [say('from'), mail.from ? addressText(mail.from) : mail.mailFrom || say('noSender')],
          [say('to'), addressesText(mail.to)],
          [say('cc'), addressesText(mail.cc)],
          [say('envelope'), otherwiseFor(mail)],
          [say('arrived'), <ZonedTime key="arrived" at={instant(mail.receivedAt)} precise />],
          [
            say('written'),
            mail.date && Math.abs(instant(mail.date) - instant(mail.receivedAt)) > worthSaying ? (
              <ZonedTime key="written" at={instant(mail.date)} precise />
            ) : null,
          ],
        ]}
      />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long mail scrolls, also by keyboard */}
      <section className={styles.text} data-bounded={waits} aria-label={say('body')} tabIndex={0} dir="auto">
        {mail.text.trim() || say('noText')}
      </section>
      {waits ? <Assign key={mail.id} mail={mail} onDone={onDone} /> : null}
      {mail.attachments.length > 0 ? (
        <section>
          <h3>{say('attachments', { count: mail.attachments.length })}</h3>
          <ul>
            {mail.attachments.map((file, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two attachments may have one name
              <li key={place} dir="auto">
                {file.name} <span className={settings.quiet}>{sizeOf(file.size)}</span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <details className={styles.headers}>
        <summary>{say('headers')}</summary>
        <dl>
          {mail.headers.map(({ name, value }, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: headers repeat, their order is what tells them apart
            <div key={place}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </details>
      <p>
        <a className={styles.download} href={`/api/v1/mail/received/${mail.id}/raw`} download>
          <Download size={16} strokeWidth={1.75} aria-hidden="true" />
          {say('raw')}
        </a>
        <span className={settings.quiet}> {say('rawHint')}</span>
      </p>
    </div>
  )
}

/** The sender's clock and ours agree within five minutes; only more than that is of interest. */
const worthSaying = 5 * 60_000

/** Who it was for by the envelope, when the letter itself does not say so. */
const otherwiseFor = ({ to, cc, recipients }: Mail): string => {
  const named = new Set([...to, ...cc].map(({ address }) => address.toLowerCase()))
  return recipients.filter(address => !named.has(address.toLowerCase())).join(', ')
}

const sizeOf = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1_000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`
