import { Link } from '@tanstack/react-router'
import type { Agreement } from '#domain/agreements/shapes.ts'
import { useAnswer } from '#web/platform/cache.ts'
import { ErrorState } from '#web/ui/ErrorState.tsx'
import { Waiting } from '#web/ui/Skeleton.tsx'
import { NoticeLine } from '../notices/NoticeLine.tsx'
import { useText as useAgreementText } from '../text.ts'
import styles from './Page.module.css'
import { Tile } from './Tile.tsx'
import { useText } from './text.ts'

/** Who will be told what, and what was told already. */
export function AgreementNotices({ agreement }: { readonly agreement: Agreement }) {
  const say = useText()
  const sayAgreement = useAgreementText()
  const query = { agreementId: agreement.id, days: 400, limit: 20 }
  const upcoming = useAnswer('agreements.notices', { query: { ...query, show: 'upcoming' } })
  const sent = useAnswer('agreements.notices', { query: { ...query, show: 'sent' } })
  const skipped = useAnswer('agreements.notices', { query: { ...query, show: 'skipped' } })
  const past = [...(sent.data?.items ?? []), ...(skipped.data?.items ?? [])]
  return (
    <Tile name={sayAgreement('notices')} actions={<Link to="/agreements/notices">{say('allNotices')}</Link>}>
      {upcoming.data === undefined ? (
        upcoming.error ? (
          <ErrorState title={say('noticesFailed')} retry={() => void upcoming.refetch()} />
        ) : (
          <Waiting lines={3} />
        )
      ) : upcoming.data.items.length === 0 ? (
        <p className={styles.quiet}>{say('noNotices')}</p>
      ) : (
        <ul className={styles.lines}>
          {upcoming.data.items.map(notice => (
            <NoticeLine key={`${notice.kind} ${notice.daysBefore} ${notice.dueAt}`} notice={notice} own />
          ))}
        </ul>
      )}
      {past.length > 0 ? (
        <details className={styles.more}>
          <summary>{say('pastNotices', { count: past.length })}</summary>
          <ul className={styles.lines}>
            {past.map(notice => (
              <NoticeLine key={`${notice.kind} ${notice.daysBefore} ${notice.dueAt}`} notice={notice} own />
            ))}
          </ul>
        </details>
      ) : null}
    </Tile>
  )
}
