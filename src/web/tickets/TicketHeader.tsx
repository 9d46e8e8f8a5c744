import { Link } from '@tanstack/react-router'
import { ArrowLeft, ChevronDown, ChevronUp, Ellipsis, Eye, EyeOff, PanelRight } from 'lucide-react'
import { useState } from 'react'
import { parseInstant } from '#kernel/instant.ts'
import { useMe } from '#web/platform/session.ts'
import { useNarrow } from '#web/platform/width.ts'
import { Button } from '#web/ui/Button.tsx'
import { IconButton } from '#web/ui/IconButton.tsx'
import { Menu, type MenuItem } from '#web/ui/Menu.tsx'
import { tip } from '#web/ui/tip.ts'
import { ZonedTime } from '#web/ui/ZonedTime.tsx'
import type { Acts } from './acts.ts'
import { setContext } from './context-state.ts'
import { copy } from './copying.ts'
import type { TicketDetail } from './handle.ts'
import { ask, type Question } from './picking/asking.ts'
import styles from './TicketHeader.module.css'
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
        <MoreMenu ticket={ticket} may={may} acts={acts} onRename={() => setRenaming(true)} />
      </div>
      <Banners ticket={ticket} acts={acts} />
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

function MoreMenu({
  ticket,
  may,
  acts,
  onRename,
}: {
  readonly ticket: TicketDetail
  readonly may: boolean
  readonly acts: Acts
  readonly onRename: () => void
}) {
  const say = useText()
  const question = (name: Question, text: string, keys: string | null = null): MenuItem => ({
    id: name,
    name: text,
    keys,
    run: () => ask(name, [ticket], document.querySelector('[data-more]') ?? document.body),
  })
  const changes: readonly MenuItem[] = [
    { id: 'rename', name: say('rename'), run: onRename },
    question('snooze', say('cmd_snooze'), 'h'),
    question('tags', say('cmd_tags'), 'u'),
    question('policy', say('cmd_attachPolicy')),
    question('merge', say('cmd_merge')),
    question('cancel', say('cmd_cancel')),
  ]
  return (
    <Menu
      name={say('more')}
      align="end"
      sections={[
        ...(may && ticket.mergedInto === null ? [{ items: changes }] : []),
        {
          items: [
            {
              id: 'watch',
              name: say(ticket.watching ? 'cmd_unwatch' : 'cmd_watch'),
              keys: 'w',
              run: () => void acts.watch(ticket, !ticket.watching),
            },
            { id: 'history', name: say('history'), run: () => setContext({ sheet: 'history' }) },
            { id: 'number', name: say('cmd_copyNumber'), keys: '.', run: () => copy(ticket, 'number') },
            { id: 'title', name: say('cmd_copyTitle'), keys: '. .', run: () => copy(ticket, 'title') },
            { id: 'link', name: say('cmd_copyLink'), keys: '. . .', run: () => copy(ticket, 'link') },
          ],
        },
      ]}
      trigger={props => <IconButton {...props} data-more name={say('more')} icon={<Ellipsis {...icon} />} />}
    />
  )
}

function Rename({
  ticket,
  acts,
  onClose,
}: {
  readonly ticket: TicketDetail
  readonly acts: Acts
  readonly onClose: () => void
}) {
  const say = useText()
  const [subject, setSubject] = useState(ticket.subject)
  const keep = () => {
    onClose()
    const next = subject.trim()
    if (next === '' || next === ticket.subject) return
    void acts.change(
      [ticket],
      () => ({ subject: next }),
      ({ number }) => say('did_changed', { number, field: say('subject') }),
      () => ({ subject: next }),
    )
  }
  return (
    <input
      className={styles.rename}
      aria-label={say('subject')}
      value={subject}
      maxLength={250}
      dir="auto"
      // biome-ignore lint/a11y/noAutofocus: it appears because somebody asked to write in it
      autoFocus
      onChange={event => setSubject(event.currentTarget.value)}
      onBlur={keep}
      onKeyDown={event => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) keep()
        if (event.key === 'Escape') onClose()
      }}
    />
  )
}

/** What changes how everything below is read: merged away, put aside, gone on from another. */
function Banners({ ticket, acts }: { readonly ticket: TicketDetail; readonly acts: Acts }) {
  const say = useText()
  const until = ticket.snoozedUntil === null ? null : parseInstant(ticket.snoozedUntil)
  return (
    <>
      {ticket.mergedInto ? (
        <p className={styles.banner}>
          {say('merged')}{' '}
          <Link to="/t/$ticket" params={{ ticket: String(ticket.mergedInto.number) }}>
            #{ticket.mergedInto.number} {ticket.mergedInto.subject}
          </Link>
        </p>
      ) : null}
      {typeof until === 'number' ? (
        <p className={styles.banner}>
          {say('snoozed')} <ZonedTime at={until} />
          <Button size="s" onClick={() => void acts.wake([ticket])}>
            {say('wake')}
          </Button>
        </p>
      ) : null}
      {ticket.follows ? (
        <p className={styles.banner}>
          {say('follows')}{' '}
          <Link to="/t/$ticket" params={{ ticket: String(ticket.follows.number) }}>
            #{ticket.follows.number} {ticket.follows.subject}
          </Link>
        </p>
      ) : null}
      {ticket.mergedFrom.length > 0 ? (
        <p className={styles.banner}>
          {say('mergedFrom')}{' '}
          {ticket.mergedFrom.map(from => (
            <Link key={from.id} to="/t/$ticket" params={{ ticket: String(from.number) }}>
              #{from.number} {from.subject}
            </Link>
          ))}
        </p>
      ) : null}
    </>
  )
}
