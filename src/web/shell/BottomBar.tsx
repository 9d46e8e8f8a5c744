import { Link, useRouterState } from '@tanstack/react-router'
import { Inbox, type LucideIcon, Menu, Plus, Search } from 'lucide-react'
import type { ReactNode } from 'react'
import { useAnswer } from '#web/platform/cache.ts'
import { useText } from '#web/platform/frame.ts'
import { commands, useRegisteredCommands } from '#web/platform/keyboard/commands.ts'
import styles from './BottomBar.module.css'
import { openPalette } from './opening.ts'
import { paths } from './rooms.ts'

/** The phone's own bar: queue, search, new, and the way to everything else. */
export function BottomBar() {
  const say = useText()
  useRegisteredCommands()
  const create = commands().find(command => command.id === 'ticket.create')
  const { data } = useAnswer('notifications.counts', undefined, { staleTime: 60_000 })
  const needed = data?.needsYou ?? 0
  const elsewhere = useRouterState({ select: ({ location }) => !/^\/(q|t)\//.test(location.pathname) })
  return (
    <nav className={styles.bar} aria-label={say('rail')}>
      {paths.has('/q/$tab') ? (
        <Link to="/q/my" className={styles.entry} activeProps={{ 'data-here': true, 'aria-current': 'page' }}>
          <Entry icon={Inbox} name={say('queue')} />
        </Link>
      ) : null}
      <button type="button" className={styles.entry} aria-haspopup="dialog" onClick={() => openPalette()}>
        <Entry icon={Search} name={say('search')} />
      </button>
      {create ? (
        <button type="button" className={styles.entry} onClick={() => create.run()}>
          <Entry icon={Plus} name={say('create')} />
        </button>
      ) : null}
      <Link
        to="/me"
        className={styles.entry}
        data-here={elsewhere || undefined}
        activeProps={{ 'aria-current': 'page' }}
      >
        <Entry icon={Menu} name={say('more')}>
          {needed > 0 ? <span className={styles.count}>{needed > 99 ? '99+' : needed}</span> : null}
        </Entry>
      </Link>
    </nav>
  )
}

function Entry({
  icon: Icon,
  name,
  children,
}: {
  readonly icon: LucideIcon
  readonly name: string
  readonly children?: ReactNode
}) {
  return (
    <>
      <Icon size={20} strokeWidth={1.75} aria-hidden="true" />
      <span>{name}</span>
      {children}
    </>
  )
}
