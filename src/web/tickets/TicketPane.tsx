import { Link } from '@tanstack/react-router'
import { Clock3, History as HistoryIcon, SlidersHorizontal } from 'lucide-react'
import { lazy, Suspense, useEffect } from 'react'
import { useAnswer } from '#web/platform/cache.ts'
import { useMe } from '#web/platform/session.ts'
import { useMedium, useNarrow, useWide } from '#web/platform/width.ts'
import { openPalette } from '#web/shell/opening.ts'
import { useWhere } from '#web/shell/where.ts'
import { NoPromise, PromiseChip } from '#web/sla/PromiseChip.tsx'
import { stack } from '#web/sla/stacking.ts'
import { Banner } from '#web/ui/Banner.tsx'
import { Button } from '#web/ui/Button.tsx'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { ErrorState } from '#web/ui/ErrorState.tsx'
import { IconButton } from '#web/ui/IconButton.tsx'
import { PriorityMark } from '#web/ui/PriorityMark.tsx'
import { Waiting } from '#web/ui/Skeleton.tsx'
import { TurnBadge } from '#web/ui/TurnBadge.tsx'
import { standOn } from '#web/ui/toast-floor.ts'
import { useActs } from './acts.ts'
import { Composer } from './composer/Composer.tsx'
import { useIsReplying } from './composer/writing.ts'
import { setContext, useContextState } from './context-state.ts'
import { Conversation } from './conversation/Conversation.tsx'
import type { TicketDetail } from './handle.ts'
import type { Question } from './picking/asking.ts'
import { usePresence } from './presence.ts'
import { rankOf } from './priority.ts'
import { placeOf } from './properties/place-of.ts'
import { TicketHeader } from './TicketHeader.tsx'
import styles from './TicketPane.module.css'
import { useText } from './text.ts'
import { useSteps, useTrail } from './trail.ts'
import { explainPromises, usePageCommands } from './usePageCommands.ts'
import { useTicketCommands } from './useTicketCommands.ts'
import { useZoneShown } from './zone-shown.ts'

const ContextSheet = lazy(() => import('./ContextSheet.tsx').then(file => ({ default: file.ContextSheet })))
const icon = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const

/** One ticket: understand, answer, record. `number` as people write it. */
export function TicketPane({ number }: { readonly number: string }) {
  const { data: ticket, error, refetch } = useAnswer('tickets.get', { params: { ticket: number } })
  if (ticket) return <Shown key={ticket.id} ticket={ticket} />
  if (error?.status === 404) return <Missing number={number} />
  if (error) return <ErrorState title={error.title} retry={() => void refetch()} />
  return (
    <div className={styles.waiting}>
      <Waiting lines={8} />
    </div>
  )
}

/** A number nobody has: from here one searches, or goes on with what is due. */
function Missing({ number }: { readonly number: string }) {
  const say = useText()
  return (
    <EmptyState
      isPage
      title={say('notFound', { number })}
      actions={
        <>
          <Button look="primary" keys="mod+k" onClick={() => openPalette()}>
            {say('findOther')}
          </Button>
          <Link to="/">{say('backTo', { list: say('queue') })}</Link>
        </>
      }
    >
      {say('notFoundText')}
    </EmptyState>
  )
}

function Shown({ ticket }: { readonly ticket: TicketDetail }) {
  const say = useText()
  const me = useMe()
  const acts = useActs()
  const trail = useTrail()
  const wide = useWide()
  const { folded } = useContextState()
  const replying = useIsReplying(ticket.id)
  const steps = useSteps(ticket.number)
  const zone = useZoneShown(ticket.client.zone)
  const present = usePresence(ticket.id, replying, ticket.present)
  useWhere([
    { name: ticket.client.name, to: `/c/${ticket.client.number}` },
    { name: `#${ticket.number} ${ticket.subject}` },
  ])
  useTicketCommands({ section: 'ticket', on: () => [ticket], anchor })
  usePageCommands({ ticket, steps, acts, onZone: zone.toggle })
  // Another ticket has other promises: what was explained of the last one is no question here.
  useEffect(() => setContext({ clock: null, sheet: null }), [])
  return (
    <div className={styles.pane}>
      <TicketHeader ticket={ticket} steps={steps} trail={trail} acts={acts} />
      {!wide || folded ? <AtAGlance ticket={ticket} /> : null}
      {zone.theirs ? (
        <Banner
          live
          actions={
            <Button size="s" onClick={zone.toggle}>
              {say('zoneMine')}
            </Button>
          }
        >
          {say('zoneClient', { place: placeOf(ticket.client.zone) })}
        </Banner>
      ) : null}
      <div className={styles.body}>
        <div className={styles.main}>
          <Conversation ticket={ticket} present={present} />
          {me?.role === 'observer' || ticket.mergedInto ? null : (
            <div ref={standOn} className={styles.composer}>
              <Composer ticket={ticket} />
            </div>
          )}
        </div>
        <FoldedContext ticket={ticket} />
      </div>
      <Suspense fallback={null}>
        <SheetWhenAsked ticket={ticket} />
      </Suspense>
    </div>
  )
}

/** Beside the field where it is on screen, else beside the ticket's name. */
const anchor = (question: Question): Element =>
  document.querySelector(`[data-question="${question}"]`) ??
  document.querySelector('[data-subject]') ??
  document.body

function SheetWhenAsked({ ticket }: { readonly ticket: TicketDetail }) {
  const { sheet } = useContextState()
  return sheet ? <ContextSheet ticket={ticket} /> : null
}

/** Where the context is folded the nearest promise and whose turn it is stay in sight; a press explains or changes. */
function AtAGlance({ ticket }: { readonly ticket: TicketDetail }) {
  const say = useText()
  const narrow = useNarrow()
  const { live, ended } = stack(ticket.clocks)
  const nearest = live[0] ?? ended[0]
  return (
    <div className={styles.glance}>
      <button type="button" className={styles.nearest} onClick={() => explainPromises(ticket)}>
        <span className="unseen">{say('cmd_why')} </span>
        {nearest ? <PromiseChip clock={nearest} fill /> : <NoPromise reason={ticket.match.reason} />}
      </button>
      {narrow ? null : (
        <>
          <PriorityMark rank={rankOf(ticket.priority)} />
          <TurnBadge turn={ticket.status.turn} status={ticket.status.name} />
          <span className={styles.assignee}>{ticket.assignee?.name ?? say('unassigned')}</span>
        </>
      )}
      <Button size="s" look="quiet" onClick={() => setContext({ sheet: 'properties' })}>
        {say('properties')}
      </Button>
    </div>
  )
}

/** The context as icons: below 1440 px, and wherever it was folded. */
function FoldedContext({ ticket }: { readonly ticket: TicketDetail }) {
  const say = useText()
  const narrow = useNarrow()
  const medium = useMedium()
  const wide = useWide()
  const { folded } = useContextState()
  if (narrow || (wide && !folded)) return null
  return (
    <nav className={styles.strip} aria-label={say('context')} data-medium={medium || undefined}>
      <IconButton
        name={say('promises')}
        keys="l"
        icon={<Clock3 {...icon} />}
        onClick={() => explainPromises(ticket)}
      />
      <IconButton
        name={say('properties')}
        keys="]"
        icon={<SlidersHorizontal {...icon} />}
        onClick={() => setContext(wide ? { folded: false } : { sheet: 'properties' })}
      />
      <IconButton
        name={say('history')}
        icon={<HistoryIcon {...icon} />}
        onClick={() => setContext({ sheet: 'history' })}
      />
    </nav>
  )
}
