import { Link } from '@tanstack/react-router'
import { span } from '#domain/sla/words.ts'
import type { Tab } from '#domain/views/shapes.ts'
import { parseInstant } from '#kernel/instant.ts'
import { useMinute } from '#web/platform/clock.ts'
import { commands } from '#web/platform/keyboard/commands.ts'
import { useSpeech } from '#web/platform/reader.ts'
import { Button } from '#web/ui/Button.tsx'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { emptinessOf } from './emptiness.ts'
import type { Queue } from './queue-data.ts'
import { useText } from './text.ts'

const titles = {
  my: 'empty',
  unassigned: 'emptyUnassigned',
  team: 'emptyTeam',
  waiting: 'emptyWaitingTab',
  all: 'emptyAll',
} as const satisfies Record<Tab, string>

/** Nothing to do here, in a sentence that says what there is instead. */
export function EmptyQueue({
  tab,
  filter,
  counts,
  waitingSince,
  onClearFilter,
}: {
  readonly tab: Tab
  readonly filter: string
  readonly counts: NonNullable<Queue['counts']>
  readonly waitingSince: string | null
  readonly onClearFilter: () => void
}) {
  const say = useText()
  const speech = useSpeech()
  const now = useMinute()
  const since = waitingSince === null ? null : parseInstant(waitingSince)
  const toUnassigned =
    counts.unassigned > 0 && tab !== 'unassigned' ? (
      <Link to="/q/$tab" params={{ tab: 'unassigned' }}>
        {say('toUnassigned', { count: counts.unassigned })}
      </Link>
    ) : null
  switch (emptinessOf(tab, filter, counts)) {
    case 'filter':
      return (
        <EmptyState
          title={say('emptyFilter')}
          actions={<Button onClick={onClearFilter}>{say('clearFilter')}</Button>}
        />
      )
    case 'first':
      return (
        <EmptyState
          title={say('emptyFirst')}
          actions={
            <Button
              look="primary"
              keys="c"
              onClick={() =>
                commands()
                  .find(({ id }) => id === 'ticket.create')
                  ?.run()
              }
            >
              {say('createTicket')}
            </Button>
          }
        >
          {say('emptyFirstText')}
        </EmptyState>
      )
    case 'waiting':
      return (
        <EmptyState
          title={say('emptyWaiting', {
            count: counts.waiting,
            oldest: typeof since === 'number' ? span(now - since, 'down', speech) : '…',
          })}
          actions={
            <>
              <Link to="/q/$tab" params={{ tab: 'waiting' }}>
                {say('toWaiting')}
              </Link>
              {toUnassigned}
            </>
          }
        />
      )
    default:
      return (
        <EmptyState title={say(titles[tab])} actions={toUnassigned}>
          {say('emptyText')}
        </EmptyState>
      )
  }
}
