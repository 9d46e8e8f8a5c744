import { Link } from '@tanstack/react-router'
import { ArrowLeft, ChevronDown, ChevronUp, Eye, EyeOff, PanelRight } from 'lucide-react'
import { useState } from 'react'
import { useMe } from '#web/platform/session.ts'
import { useNarrow } from '#web/platform/width.ts'
import { IconButton } from '#web/ui/IconButton.tsx'
import { tip } from '#web/ui/tip.ts'
import type { Acts } from './acts.ts'
import type { TicketDetail } from './handle.ts'
import { Rename } from './Rename.tsx'
import { TicketBanners } from './TicketBanners.tsx'
import styles from './TicketHeader.module.css'
import { TicketMenu } from './TicketMenu.tsx'
import { useText } from './text.ts'
import type { Steps, Trail } from './trail.ts'
import { foldContext } from './usePageCommands.ts'

const icon = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const

/** What it is about, where it stands in the list one came from, and everything that has no place of its own. */
export function TicketHeader({
  ticket,
  steps,
  trail,
  acts,
}: {
  readonly ticket: TicketDetail
  readonly steps: Steps | null
  readonly trail: Trail | null
  readonly acts: Acts
}) {
  const say = useText()
  const narrow = useNarrow()
  const may = useMe()?.role !== 'observer'
  const [renaming, setRenaming] = useState(false)
  return (
    <header className={styles.header}>
      {narrow ? (
        <Link
          to={trail?.href ?? '/q/my'}
          className={styles.back}
          aria-label={say('backTo', { list: trail?.name ?? say('queue') })}
        >
          <ArrowLeft size={20} strokeWidth={1.75} />
        </Link>
      ) : null}
      <div className={styles.about}>
        {renaming ? (
          <Rename ticket={ticket} acts={acts} onClose={() => setRenaming(false)} />
        ) : (
          <h1 className={styles.subject} tabIndex={-1} data-subject>
            <span className={styles.number}>#{ticket.number}</span> <span dir="auto">{ticket.subject}</span>
            {ticket.sample ? <span className={styles.sample}>{say('sample')}</span> : null}
          </h1>
        )}
      </div>
      <div className={styles.tools}>
        {steps && trail ? <StepLinks steps={steps} trail={trail} /> : null}
        {narrow ? null : (
          <>
            <IconButton
              name={say(ticket.watching ? 'cmd_unwatch' : 'cmd_watch')}
              keys="w"
              pressed={ticket.watching}
              icon={ticket.watching ? <Eye {...icon} /> : <EyeOff {...icon} />}
              onClick={() => void acts.watch(ticket, !ticket.watching)}
            />
            <IconButton
              name={say('cmd_context')}
              keys="]"
              icon={<PanelRight {...icon} />}
              onClick={foldContext}
            />
          </>
        )}
        <TicketMenu ticket={ticket} may={may} acts={acts} onRename={() => setRenaming(true)} />
      </div>
      <TicketBanners ticket={ticket} acts={acts} />
    </header>
  )
}

function StepLinks({ steps, trail }: { readonly steps: Steps; readonly trail: Trail }) {
  const say = useText()
  const link = (to: number | null, name: 'previous' | 'next', keys: string) =>
    to === null ? (
      <span className={styles.step} data-off>
        {name === 'previous' ? <ChevronUp {...icon} /> : <ChevronDown {...icon} />}
      </span>
    ) : (
      <Link
        to="/t/$ticket"
        params={{ ticket: String(to) }}
        className={styles.step}
        aria-label={say(name, { list: trail.name })}
        {...tip(say(name, { list: trail.name }), keys)}
      >
        {name === 'previous' ? <ChevronUp {...icon} /> : <ChevronDown {...icon} />}
      </Link>
    )
  return (
    <span className={styles.steps}>
      {link(steps.previous, 'previous', 'k')}
      {steps.place === null ? null : (
        <span className={styles.place}>{say('place', { place: steps.place, count: steps.count })}</span>
      )}
      {link(steps.next, 'next', 'j')}
    </span>
  )
}
