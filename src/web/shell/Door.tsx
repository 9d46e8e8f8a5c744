import { Outlet } from '@tanstack/react-router'
import { useText } from '#web/platform/frame.ts'
import { ToastLayer } from '#web/ui/ToastLayer.tsx'
import { TooltipLayer } from '#web/ui/TooltipLayer.tsx'
import styles from './Door.module.css'
import { Mark } from './Mark.tsx'

/** The page before the sign-in: the name, one card, nothing else. */
export function Door() {
  const say = useText()
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <Mark />
        <span>{say('product')}</span>
      </header>
      <main className={styles.card}>
        <Outlet />
      </main>
      <ToastLayer />
      <TooltipLayer />
    </div>
  )
}
