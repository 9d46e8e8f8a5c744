import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { z } from 'zod'
import type { contactLine } from '#domain/tickets/contact-shapes.ts'
import { instant } from '#kernel/instant.ts'
import { useAnswer } from '#web/platform/cache.ts'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { ErrorState } from '#web/ui/ErrorState.tsx'
import { Waiting } from '#web/ui/Skeleton.tsx'
import { Tabs } from '#web/ui/Tabs.tsx'
import { ZonedTime } from '#web/ui/ZonedTime.tsx'
import styles from './Front.module.css'
import { TurnMark } from './TurnMark.tsx'
import { useText } from './text.ts'

type Line = z.output<typeof contactLine>

/** How many requests wait for whoever reads this: said before all else, and where they are. */
export function Needed() {
  const say = useText()
  const { data } = useAnswer('tickets.list', { query: { state: 'open', limit: 100 } })
  const lines = (data?.items ?? []) as unknown as readonly Line[]
  const count = lines.filter(({ turn }) => turn === 'client').length
  return count === 0 ? null : (
    <p className={styles.needed}>
      <a href="#own-requests">{say('needYou', { count })}</a>
    </p>
  )
}

/** What one's own company has asked, and whose turn it is. */
export function OwnRequests() {
  const say = useText()
  const [state, setState] = useState<'open' | 'over'>('open')
  const answer = useAnswer('tickets.list', { query: { state, limit: 100 } })
  // A contact is answered with the contact's shape; the types of the client know the staff's.
  const items = answer.data?.items as unknown as readonly Line[] | undefined
  return (
    <section className={styles.part} aria-labelledby="own-requests">
      <h2 id="own-requests">{say('requests')}</h2>
      <Tabs
        name={say('requests')}
        tabs={[
          { id: 'open', name: say('open') },
          { id: 'over', name: say('over') },
        ]}
        chosen={state}
        onChoose={setState}
      >
        {items ? (
          <Lines items={theirTurnFirst(items)} state={state} />
        ) : answer.error ? (
          <ErrorState title={say('failed')} retry={() => void answer.refetch()} />
        ) : (
          <Waiting lines={4} height="2.5rem" />
        )}
      </Tabs>
    </section>
  )
}

const theirTurnFirst = (lines: readonly Line[]): readonly Line[] =>
  lines.toSorted((a, b) => Number(b.turn === 'client') - Number(a.turn === 'client'))

function Lines({ items, state }: { readonly items: readonly Line[]; readonly state: 'open' | 'over' }) {
  const say = useText()
  if (items.length === 0)
    return state === 'open' ? (
      <EmptyState title={say('none')}>{say('noneText')}</EmptyState>
    ) : (
      <EmptyState title={say('noneOver')} />
    )
  return (
    <ul className={styles.list}>
      {items.map(line => (
        <li key={line.id} className={styles.row}>
          <Link
            className={styles.link}
            to="/requests/$request"
            params={{ request: String(line.number) }}
            dir="auto"
          >
            {line.subject}
          </Link>
          <TurnMark ticket={line} />
          <span className={styles.quiet}>
            #{line.number}
            {line.requester ? ` · ${line.requester}` : ''}
          </span>
          <span className={styles.quiet}>
            <ZonedTime at={instant(line.lastMessageAt)} />
          </span>
        </li>
      ))}
    </ul>
  )
}
