import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useAnswer } from '#web/platform/cache.ts'
import { useWhere } from '#web/shell/where.ts'
import { Button } from '#web/ui/Button.tsx'
import { ErrorState } from '#web/ui/ErrorState.tsx'
import { Waiting } from '#web/ui/Skeleton.tsx'
import { HoursPart } from '../hours/HoursPart.tsx'
import { useMayWrite } from '../rights.ts'
import { openRenewal } from '../sheets/index.ts'
import { mayRenew } from '../standing.ts'
import { useText as useAgreementText } from '../text.ts'
import { AgreementHeader } from './AgreementHeader.tsx'
import { AgreementNotices } from './AgreementNotices.tsx'
import { Cases } from './Cases.tsx'
import { Documents } from './Documents.tsx'
import { Facts } from './Facts.tsx'
import { History } from './History.tsx'
import { OpenTickets } from './OpenTickets.tsx'
import { Overlaps } from './Overlaps.tsx'
import styles from './Page.module.css'
import { Promised } from './Promised.tsx'
import { Terms } from './Terms.tsx'
import { Troubles } from './Troubles.tsx'
import { useText } from './text.ts'
import { Versions } from './Versions.tsx'

/** Everything about one agreement: what was promised to whom, until when, and what comes next. */
export function AgreementScreen() {
  const say = useText()
  const sayAgreement = useAgreementText()
  const navigate = useNavigate()
  const may = useMayWrite()
  const { agreement: asked = '' } = useParams({ strict: false }) as { readonly agreement?: string }
  const { renew } = useSearch({ strict: false }) as { readonly renew?: true }
  const answer = useAnswer('agreements.get', { params: { id: asked } })
  const agreement = answer.data
  useWhere([
    { name: sayAgreement('agreements'), to: '/agreements' },
    ...(agreement
      ? [{ name: agreement.client.name, to: `/c/${agreement.client.number}` }, { name: agreement.name }]
      : []),
  ])
  // The link of a manager's notice leads straight to the renewal; coming back must not open it again.
  const opens = renew === true && agreement !== undefined && may && mayRenew(agreement)
  useEffect(() => {
    if (!opens || !agreement) return
    openRenewal([agreement.id])
    void navigate({ to: '/a/$agreement', params: { agreement: asked }, search: {}, replace: true })
  }, [opens, agreement, asked, navigate])
  if (!agreement)
    return answer.error ? (
      <ErrorState
        isPage
        title={
          answer.error.status === 404 || answer.error.status === 403 ? answer.error.title : say('failed')
        }
        {...(answer.error.status === 404 || answer.error.status === 403
          ? {
              safe: say('elsewhere'),
              actions: (
                <Button onClick={() => void navigate({ to: '/agreements' })}>
                  {sayAgreement('agreements')}
                </Button>
              ),
            }
          : { retry: () => void answer.refetch() })}
      />
    ) : (
      <div className={styles.screen}>
        <Waiting lines={6} height="4rem" />
      </div>
    )
  const shared = { agreement, may }
  return (
    <div className={styles.screen}>
      <AgreementHeader {...shared} />
      <Troubles {...shared} />
      <div className={styles.tiles}>
        <div className={styles.column}>
          <Promised {...shared} />
          <HoursPart {...shared} />
          <Terms {...shared} />
          <Cases {...shared} />
          <AgreementNotices {...shared} />
          <Versions {...shared} />
        </div>
        <div className={styles.column}>
          <Facts key={agreement.id} {...shared} />
          <OpenTickets {...shared} />
          <Overlaps {...shared} />
          <Documents {...shared} />
          <History {...shared} />
        </div>
      </div>
    </div>
  )
}
