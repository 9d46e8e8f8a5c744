import { lazy, Suspense, useState } from 'react'
import type { Settling } from '#web/agreements/outside/SettlingDialog.tsx'
import { useMayWrite } from '#web/agreements/rights.ts'
import { Button } from '#web/ui/Button.tsx'
import type { TicketDetail } from './handle.ts'
import styles from './TicketHeader.module.css'
import { useText } from './text.ts'

const SettlingDialog = lazy(() =>
  import('#web/agreements/outside/SettlingDialog.tsx').then(file => ({ default: file.SettlingDialog })),
)

/** No agreement covers the request: why, and the three ways on for whoever may decide. */
export function OutsideBanner({ ticket }: { readonly ticket: TicketDetail }) {
  const say = useText()
  const may = useMayWrite()
  const [how, setHow] = useState<Settling | null>(null)
  const { outside, status } = ticket
  if (!outside || outside.decision || status.category === 'solved' || status.category === 'closed')
    return null
  const { id, number, subject, client, requester, service } = ticket
  const request = { ...outside, ticket: { id, number, subject }, client, contact: requester, service }
  return (
    <div className={styles.banner} role="status">
      <strong>{say('outside')}</strong>
      <span>{outside.sentence}</span>
      {may ? (
        <>
          <Button size="s" look="primary" onClick={() => setHow('accept')}>
            {say('outsideAccept')}
          </Button>
          <Button size="s" onClick={() => setHow('attach')}>
            {say('outsideAttach')}
          </Button>
          <Button size="s" look="quiet" onClick={() => setHow('decline')}>
            {say('outsideDecline')}
          </Button>
        </>
      ) : (
        <span>{say('outsideWaits', { name: outside.manager?.name ?? say('outsideSomebody') })}</span>
      )}
      {how ? (
        <Suspense fallback={null}>
          <SettlingDialog request={request} how={how} onClose={() => setHow(null)} />
        </Suspense>
      ) : null}
    </div>
  )
}
