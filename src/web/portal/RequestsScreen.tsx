import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { z } from 'zod'
import type { contactLine } from '#domain/tickets/contact-shapes.ts'
import { instant } from '#kernel/instant.ts'
import { useAnswer } from '#web/platform/cache.ts'
import { useMe } from '#web/platform/session.ts'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { ErrorState } from '#web/ui/ErrorState.tsx'
import { Waiting } from '#web/ui/Skeleton.tsx'
import { Tabs } from '#web/ui/Tabs.tsx'
import { ZonedTime } from '#web/ui/ZonedTime.tsx'
import { Agreements } from './Agreements.tsx'
import styles from './Portal.module.css'
import { SignOut } from './SignOut.tsx'
import { useText } from './text.ts'

type Line = z.output<typeof contactLine>

/** What one's own company has asked, and whose turn it is. */
export function RequestsScreen() {
  const say = useText()
  const me = useMe()
  const [state, setState] = useState<'open' | 'over'>('open')
  const answer = useAnswer('tickets.list', { query: { state, limit: 100 } })
  // A contact is answered with the contact's shape; the types of the client know the staff's.
  const items = answer.data?.items as unknown as readonly Line[] | undefined
  return (
    <div className={styles.page} data-wide>
      <div className={styles.head}>
        <h1>{say('requests')}</h1>
        <SignOut />
      </div>
      {me ? (
        <p className={styles.quiet}>{say('signedInAs', { name: me.name, client: me.client?.name ?? '' })}</p>
      ) : null}
      <Tabs
        name={say('requests')}
        tabs={[
          { id: 'open', name: say('open') },
          { id: 'over', name: say('over') },
        ]}
        chosen={state}
        onChoose={setState}
      />
      {items === undefined ? (
        answer.error ? (
          <ErrorState title={say('failed')} retry={() => void answer.refetch()} />
        ) : (
          <Waiting lines={4} height="2.5rem" />
        )
      ) : items.length === 0 ? (
        state === 'open' ? (
          <EmptyState title={say('none')}>{say('noneText')}</EmptyState>
        ) : (
          <EmptyState title={say('noneOver')} />
        )
      ) : (
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
              <span className={styles.turn} data-turn={line.over ? 'over' : line.turn}>
                {line.over ? say('done') : say(`turn_${line.turn}`)}
              </span>
              <span className={styles.quiet}>
                #{line.number} · {line.requester ?? ''}
              </span>
              <span className={styles.quiet}>
                <ZonedTime at={instant(line.lastMessageAt)} />
              </span>
            </li>
          ))}
        </ul>
      )}
      <Agreements />
    </div>
  )
}
