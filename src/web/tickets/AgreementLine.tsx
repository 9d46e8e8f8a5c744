import { Link } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { useMe } from '#web/platform/session.ts'
import { Button } from '#web/ui/Button.tsx'
import type { TicketDetail } from './handle.ts'
import styles from './TicketContext.module.css'
import { useText } from './text.ts'

const ChangeAgreement = lazy(() =>
  import('./ChangeAgreement.tsx').then(file => ({ default: file.ChangeAgreement })),
)

/** Which agreement the ticket is under, in which version, and whether somebody chose it; why stands below. */
export function AgreementLine({ ticket }: { readonly ticket: TicketDetail }) {
  const say = useText()
  const may = useMe()?.role !== 'observer'
  const [changing, setChanging] = useState(false)
  const { agreement, outside } = ticket
  const waits = outside !== null && outside.decision === null
  return (
    <p className={styles.agreement}>
      {agreement ? (
        <>
          <Link to="/a/$agreement" params={{ agreement: String(agreement.number) }} dir="auto">
            {agreement.name}
          </Link>
          <span>{say('agreementVersion', { version: agreement.version })}</span>
          {agreement.pinned ? <span>{say('agreementPinned')}</span> : null}
        </>
      ) : (
        <span>
          {say(
            outside?.decision?.kind === 'accepted_once'
              ? 'agreementOnce'
              : ticket.match.reason === 'out_of_agreement'
                ? 'outside'
                : 'agreementNone',
          )}
        </span>
      )}
      {may && !waits ? (
        <Button size="s" look="quiet" onClick={() => setChanging(true)}>
          {say('agreementChange')}
        </Button>
      ) : null}
      {changing ? (
        <Suspense fallback={null}>
          <ChangeAgreement ticket={ticket} onClose={() => setChanging(false)} />
        </Suspense>
      ) : null}
    </p>
  )
}
