import { Link, useRouter } from '@tanstack/react-router'
import { ArrowLeft, ArrowRight, Bell, MailQuestionMark, Search } from 'lucide-react'
import { useAnswer } from '#web/platform/cache.ts'
import { useText } from '#web/platform/frame.ts'
import { useKeysOf } from '#web/platform/keyboard/useKeysOf.ts'
import { useMe } from '#web/platform/session.ts'
import { IconButton } from '#web/ui/IconButton.tsx'
import { Kbd } from '#web/ui/Kbd.tsx'
import { tip } from '#web/ui/tip.ts'
import { MeMenu } from './MeMenu.tsx'
import { openPalette } from './opening.ts'
import { paths } from './rooms.ts'
import styles from './TopBar.module.css'
import { useCrumbs } from './where.ts'

/** Back and forward, where one is, the way to everything, what needs one, oneself. */
export function TopBar() {
  const say = useText()
  const router = useRouter()
  const crumbs = useCrumbs()
  const findKeys = useKeysOf('palette.open')
  return (
    <header className={styles.bar}>
      <div className={styles.steps}>
        <IconButton
          name={say('back')}
          icon={<ArrowLeft size={16} strokeWidth={1.75} />}
          onClick={() => router.history.back()}
        />
        <IconButton
          name={say('forward')}
          icon={<ArrowRight size={16} strokeWidth={1.75} />}
          onClick={() => router.history.forward()}
        />
      </div>
      <nav aria-label={say('breadcrumb')} className={styles.crumbs}>
        <ol>
          {crumbs.map((crumb, place) => (
            <li key={crumb.name} aria-current={place === crumbs.length - 1 ? 'page' : undefined}>
              {crumb.to && place < crumbs.length - 1 ? <Link to={crumb.to}>{crumb.name}</Link> : crumb.name}
            </li>
          ))}
        </ol>
      </nav>
      <button type="button" className={styles.find} aria-haspopup="dialog" onClick={() => openPalette()}>
        <Search size={16} strokeWidth={1.75} aria-hidden="true" />
        <span>{say('find')}</span>
        {findKeys ? <Kbd keys={findKeys} /> : null}
      </button>
      <div className={styles.own}>
        {paths.has('/settings/triage') ? <TriageLink /> : null}
        {paths.has('/notifications') ? <BellLink /> : null}
        <MeMenu />
      </div>
    </header>
  )
}

/** Mail nobody could be found for waits for a person: said wherever one is, and only while there is some. */
function TriageLink() {
  const say = useText()
  const role = useMe()?.role
  const { data } = useAnswer(
    'mail.received',
    { query: { show: 'triage', limit: '1' } },
    { enabled: role !== undefined && role !== null && role !== 'observer', staleTime: 60_000 },
  )
  const count = data?.counts.triage ?? 0
  if (count === 0) return null
  const name = say('triageWaiting', { count })
  return (
    <Link to="/settings/triage" className={styles.bell} aria-label={name} {...tip(name, null)}>
      <MailQuestionMark size={20} strokeWidth={1.75} aria-hidden="true" />
      <span className={styles.count}>{count > 99 ? '99+' : count}</span>
    </Link>
  )
}

function BellLink() {
  const say = useText()
  const { data } = useAnswer('notifications.counts', undefined, { staleTime: 60_000 })
  const count = data?.needsYou ?? 0
  const keys = useKeysOf('go.notifications')
  return (
    <Link
      to="/notifications"
      className={styles.bell}
      aria-label={count > 0 ? say('notifications_new', { count }) : say('notifications')}
      {...tip(say('notifications'), keys)}
    >
      <Bell size={20} strokeWidth={1.75} aria-hidden="true" />
      {count > 0 ? <span className={styles.count}>{count > 99 ? '99+' : count}</span> : null}
    </Link>
  )
}
