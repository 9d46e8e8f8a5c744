import { Link, useParams } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { useAnswer } from '#web/platform/cache.ts'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { ErrorState } from '#web/ui/ErrorState.tsx'
import { Waiting } from '#web/ui/Skeleton.tsx'
import { TurnMark } from '../TurnMark.tsx'
import { useText } from '../text.ts'
import { Answered } from './Answered.tsx'
import { Conversation } from './Conversation.tsx'
import { PromiseSentence } from './PromiseSentence.tsx'
import styles from './Request.module.css'
import { Settling } from './Settling.tsx'
import type { Request } from './shape.ts'

// To be read before it is answered: fields weigh more than all that stands above them.
const WriteBack = lazy(() => import('./WriteBack.tsx').then(file => ({ default: file.WriteBack })))

/** One request: whose turn it is, until when we promised what, what was said, and a place to answer. */
export function RequestScreen() {
  const say = useText()
  const { request = '' } = useParams({ strict: false }) as { readonly request?: string }
  const answer = useAnswer('tickets.get', { params: { ticket: request } })
  const ticket = answer.data as unknown as Request | undefined
  if (!ticket)
    return answer.error?.status === 404 ? (
      <EmptyState isPage title={say('notHere')} actions={<Link to="/requests">{say('toFront')}</Link>}>
        {say('notHereText')}
      </EmptyState>
    ) : answer.error ? (
      <ErrorState isPage title={answer.error.title} retry={() => void answer.refetch()} />
    ) : (
      <Waiting lines={6} height="2.5rem" />
    )
  return (
    <div className={styles.page}>
      <p>
        <Link to="/requests">{say('back')}</Link>
      </p>
      <header className={styles.head}>
        <h1 dir="auto">{ticket.subject}</h1>
        <TurnMark ticket={ticket} />
        <p className={styles.quiet}>
          #{ticket.number}
          {ticket.service ? ` · ${ticket.service}` : ''}
          {ticket.requester ? ` · ${ticket.requester}` : ''}
        </p>
      </header>
      <PromiseSentence ticket={ticket} />
      {ticket.over ? <Settling ticket={ticket} /> : null}
      <Answered answers={ticket.answers} />
      <Conversation messages={ticket.messages} />
      <Suspense fallback={<div className={styles.coming} />}>
        <WriteBack key={ticket.id} ticket={ticket} />
      </Suspense>
      {ticket.over ? null : <Settling ticket={ticket} />}
    </div>
  )
}
