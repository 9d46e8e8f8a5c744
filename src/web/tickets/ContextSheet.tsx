import { Sheet } from '#web/ui/Sheet.tsx'
import { setContext, useContextState } from './context-state.ts'
import { History } from './History.tsx'
import type { TicketDetail } from './handle.ts'
import { ClientCard } from './properties/ClientCard.tsx'
import { Properties } from './properties/Properties.tsx'
import styles from './TicketContext.module.css'
import { Promises } from './TicketContext.tsx'
import { useText } from './text.ts'

const close = () => setContext({ sheet: null })

/** The same as a sheet, where there is no room beside the ticket. */
export function ContextSheet({ ticket }: { readonly ticket: TicketDetail }) {
  const say = useText()
  const { sheet } = useContextState()
  const titles = { promises: say('promises'), properties: say('context'), history: say('history') } as const
  return (
    <Sheet open={sheet !== null} onClose={close} title={sheet ? titles[sheet] : ''}>
      <div className={styles.sheet}>
        {sheet === 'promises' ? <Promises ticket={ticket} /> : null}
        {sheet === 'properties' ? (
          <>
            <Promises ticket={ticket} />
            <ClientCard ticket={ticket} />
            <Properties ticket={ticket} />
          </>
        ) : null}
        {sheet === 'history' ? <History ticketId={ticket.id} /> : null}
      </div>
    </Sheet>
  )
}
