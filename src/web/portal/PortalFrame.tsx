import { Link, Outlet } from '@tanstack/react-router'
import { useMe } from '#web/platform/session.ts'
import { Mark } from '#web/shell/Mark.tsx'
import { OfflineBar } from '#web/shell/OfflineBar.tsx'
import { ToastLayer } from '#web/ui/ToastLayer.tsx'
import { TooltipLayer } from '#web/ui/TooltipLayer.tsx'
import styles from './PortalFrame.module.css'
import { SignOut } from './SignOut.tsx'
import { useText } from './text.ts'

/** The clients' shell: whose desk this is, who is here, and nothing that moves. */
export function PortalFrame() {
  const say = useText()
  const me = useMe()
  return (
    <div className={styles.frame}>
      <a href="#content" className={styles.skip}>
        {say('skip')}
      </a>
      <header className={styles.head}>
        <Link to="/requests" className={styles.brand}>
          <Mark />
          <span dir="auto">{me?.company?.name ?? 'Accord'}</span>
        </Link>
        {me ? (
          <div className={styles.me}>
            <span className={styles.who}>
              <span dir="auto">{me.name}</span>
              {me.client ? (
                <span className={styles.client} dir="auto">
                  {me.client.name}
                </span>
              ) : null}
            </span>
            <SignOut />
          </div>
        ) : null}
      </header>
      <OfflineBar />
      <main id="content" className={styles.content} tabIndex={-1}>
        <Outlet />
      </main>
      <ToastLayer />
      <TooltipLayer />
    </div>
  )
}
