import { History as HistoryIcon } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { useAnswer } from '#web/platform/cache.ts'
import { useMe } from '#web/platform/session.ts'
import { PromisePanel } from '#web/sla/PromisePanel.tsx'
import { Button } from '#web/ui/Button.tsx'
import { AgreementLine } from './AgreementLine.tsx'
import { setContext, useContextState } from './context-state.ts'
import type { TicketDetail } from './handle.ts'
import { ask } from './picking/asking.ts'
import { ClientCard } from './properties/ClientCard.tsx'
import { Properties } from './properties/Properties.tsx'
import styles from './TicketContext.module.css'
import { useText } from './text.ts'
import { WhyMatched } from './WhyMatched.tsx'

const TicketHours = lazy(() =>
  import('#web/agreements/hours/TicketHours.tsx').then(file => ({ default: file.TicketHours })),
)
const History = lazy(() => import('./History.tsx').then(file => ({ default: file.History })))

/** What belongs to a ticket, beside it: promises, client, fields, history. */
export function TicketContext({ number }: { readonly number: string }) {
  const say = useText()
  const { data: ticket } = useAnswer('tickets.get', { params: { ticket: number } })
  const [history, setHistory] = useState(false)
  if (!ticket) return null
  return (
    <div className={styles.context}>
      <h2 className="unseen">{say('context')}</h2>
      <Promises ticket={ticket} />
      <ClientCard ticket={ticket} />
      <Properties ticket={ticket} />
      <div>
        <Button
          size="s"
          look="quiet"
          icon={<HistoryIcon size={16} strokeWidth={1.75} />}
          aria-expanded={history}
          onClick={() => setHistory(!history)}
        >
          {say('history')}
        </Button>
        {history ? (
          <Suspense fallback={null}>
            <History ticketId={ticket.id} />
          </Suspense>
        ) : null}
      </div>
    </div>
  )
}

/** The promises with their reasons, and what to do where there are none. */
export function Promises({ ticket }: { readonly ticket: TicketDetail }) {
  const say = useText()
  const may = useMe()?.role !== 'observer'
  const { clock } = useContextState()
  return (
    <div className={styles.promises}>
      <AgreementLine ticket={ticket} />
      {ticket.agreement ? (
        <div className={styles.hours}>
          <Suspense fallback={null}>
            <TicketHours ticket={ticket} />
          </Suspense>
        </div>
      ) : null}
      <PromisePanel
        ticket={String(ticket.number)}
        clocks={ticket.clocks}
        noPromise={ticket.match.reason}
        open={clock}
        onOpen={id => setContext({ clock: id })}
        clientLanguage={ticket.client.language}
      />
      <WhyMatched ticket={ticket} />
      {ticket.clocks.length === 0 && ticket.match.reason !== 'out_of_agreement' && may ? (
        <Button size="s" onClick={event => ask('policy', [ticket], event.currentTarget)}>
          {say('attachPolicy')}
        </Button>
      ) : null}
    </div>
  )
}
