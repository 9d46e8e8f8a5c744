import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { z } from 'zod'
import { moment } from '#domain/sla/words.ts'
import type { contactTicket } from '#domain/tickets/contact-shapes.ts'
import { instant } from '#kernel/instant.ts'
import { useSending } from '#web/people/door/entering.ts'
import { refresh, useAnswer } from '#web/platform/cache.ts'
import { call } from '#web/platform/client.ts'
import { useMinute } from '#web/platform/clock.ts'
import { useSpeech } from '#web/platform/reader.ts'
import { Banner } from '#web/ui/Banner.tsx'
import { Button } from '#web/ui/Button.tsx'
import { ErrorState } from '#web/ui/ErrorState.tsx'
import { TextArea } from '#web/ui/forms/TextArea.tsx'
import { Waiting } from '#web/ui/Skeleton.tsx'
import { toast } from '#web/ui/toasts.ts'
import { ZonedTime } from '#web/ui/ZonedTime.tsx'
import styles from './Portal.module.css'
import { useText } from './text.ts'

type Request = z.output<typeof contactTicket>

/** One request: what was said, whose turn it is, until when we promised what, and a place to answer. */
export function RequestScreen() {
  const say = useText()
  const { request = '' } = useParams({ strict: false }) as { readonly request?: string }
  const answer = useAnswer('tickets.get', { params: { ticket: request } })
  const ticket = answer.data as unknown as Request | undefined
  if (!ticket)
    return answer.error ? (
      <ErrorState title={answer.error.title} retry={() => void answer.refetch()} />
    ) : (
      <Waiting lines={6} height="2.5rem" />
    )
  return (
    <div className={styles.page} data-wide>
      <p>
        <Link to="/requests">{say('back')}</Link>
      </p>
      <div className={styles.head}>
        <h1 dir="auto">{ticket.subject}</h1>
        <span className={styles.turn} data-turn={ticket.over ? 'over' : ticket.turn}>
          {ticket.over ? say('done') : say(`turn_${ticket.turn}`)}
        </span>
      </div>
      <Promised ticket={ticket} />
      <ol className={styles.messages}>
        {ticket.messages.map(message => (
          <li key={message.id} className={styles.message} data-side={message.side}>
            <span className={styles.quiet}>
              {message.author} · <ZonedTime at={instant(message.at)} />
            </span>
            <p className={styles.text} dir="auto">
              {message.quotedFrom === null
                ? message.text
                : message.text.slice(0, message.quotedFrom).trimEnd()}
            </p>
            {message.attachments.map(file => (
              <a key={file.id} href={`/api/v1/attachments/${file.id}`} download={file.name}>
                {file.name}
              </a>
            ))}
          </li>
        ))}
      </ol>
      <Answer ticket={ticket} />
    </div>
  )
}

/** A sentence, not a timer. */
function Promised({ ticket }: { readonly ticket: Request }) {
  const say = useText()
  const speech = useSpeech()
  const now = useMinute()
  if (ticket.over) return null
  const running = ticket.promises.filter(
    ({ state, dueAt }) => state === 'running' && dueAt !== null && dueAt !== 'never',
  )
  const [next] = running.toSorted((a, b) => String(a.dueAt).localeCompare(String(b.dueAt)))
  const paused = ticket.promises.some(({ state, pausedOn }) => state === 'paused' && pausedOn === 'client')
  const sentence = next?.dueAt
    ? say(next.promise === 'resolution' ? 'solveBy' : 'answerBy', {
        moment: moment(instant(next.dueAt), now, speech),
      })
    : paused
      ? say('pausedForYou')
      : null
  if (!sentence && !ticket.handler) return null
  return (
    <p className={styles.promise}>
      {[sentence, ticket.handler ? say('handledBy', { name: ticket.handler }) : null]
        .filter(Boolean)
        .join(' · ')}
    </p>
  )
}

function Answer({ ticket }: { readonly ticket: Request }) {
  const say = useText()
  const [text, setText] = useState('')
  const { busy, problem, send } = useSending()
  const post = async () => {
    // Staff say more with a reply; a contact's body is its words alone.
    const sent = await send(() =>
      call(
        'tickets.reply',
        { params: { ticket: String(ticket.number) }, body: { text } },
        { idempotencyKey: crypto.randomUUID() },
      ),
    )
    if (!sent) return
    setText('')
    toast({ text: say('sent') })
    await refresh('tickets.get')
  }
  return (
    <form
      className={styles.form}
      onSubmit={event => {
        event.preventDefault()
        void post()
      }}
    >
      <TextArea name={say('yourAnswer')} value={text} onChange={setText} rows={4} />
      {problem ? (
        <Banner tone="problem" live>
          {problem.title}
        </Banner>
      ) : null}
      <Button type="submit" look="primary" busy={busy} disabled={text.trim() === ''}>
        {say('send')}
      </Button>
    </form>
  )
}
