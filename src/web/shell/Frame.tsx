import { Outlet, useRouterState } from '@tanstack/react-router'
import { lazy, Suspense, useEffect } from 'react'
import { ask, cache } from '#web/platform/cache.ts'
import { useText } from '#web/platform/frame.ts'
import { listenForKeys } from '#web/platform/keyboard/listening.ts'
import { useNarrow } from '#web/platform/width.ts'
import { useFocusKept } from '#web/ui/focus.ts'
import { ToastLayer } from '#web/ui/ToastLayer.tsx'
import { TooltipLayer } from '#web/ui/TooltipLayer.tsx'
import { BottomBar } from './BottomBar.tsx'
import styles from './Frame.module.css'
import { OfflineBar } from './OfflineBar.tsx'
import { useOpen } from './opening.ts'
import { Rail } from './Rail.tsx'
import { rooms } from './rooms.ts'
import { TopBar } from './TopBar.tsx'
import { useFrameCommands } from './useFrameCommands.ts'

const loadPalette = () => import('./palette/Palette.tsx')
const Palette = lazy(() => loadPalette().then(file => ({ default: file.Palette })))
const CheatSheet = lazy(() => import('./CheatSheet.tsx').then(file => ({ default: file.CheatSheet })))

/** The frame around every screen: rail, top bar, content; on a phone a bottom bar. */
export function Frame() {
  const say = useText()
  const narrow = useNarrow()
  const open = useOpen()
  useEffect(() => listenForKeys(), [])
  useEffect(warmUp, [])
  useFocusAfterMove()
  useFocusKept()
  useFrameCommands()
  return (
    <div className={styles.frame} data-rail={open.railWide ? 'wide' : 'icons'}>
      <a href="#content" className={styles.skip}>
        {say('skip')}
      </a>
      {narrow ? null : <Rail />}
      <div className={styles.body}>
        {narrow ? null : <TopBar />}
        <OfflineBar />
        <main id="content" className={styles.content} tabIndex={-1}>
          <Outlet />
        </main>
        {narrow ? <BottomBar /> : null}
      </div>
      <Suspense fallback={null}>
        {open.palette ? <Palette /> : null}
        {open.cheatSheet ? <CheatSheet /> : null}
        {rooms.map(({ everywhere: Everywhere }, place) =>
          // biome-ignore lint/suspicious/noArrayIndexKey: the rooms are the same for ever
          Everywhere ? <Everywhere key={place} /> : null,
        )}
      </Suspense>
      <ToastLayer />
      <TooltipLayer />
    </div>
  )
}

/** Once the screen stands: what the palette needs, so that it opens at once and finds without asking. */
function warmUp() {
  const start = () => {
    void loadPalette()
    void cache.prefetchQuery({ ...ask('views.index'), staleTime: 5 * 60_000 })
    void cache.prefetchQuery({ ...ask('agreements.index'), staleTime: 5 * 60_000 })
  }
  // Safari has no idle callback.
  if (!('requestIdleCallback' in window)) {
    const timer = setTimeout(start, 1_000)
    return () => clearTimeout(timer)
  }
  const handle = requestIdleCallback(start, { timeout: 3_000 })
  return () => cancelIdleCallback(handle)
}

/** Moving to another screen must not leave the keyboard's focus on something that is gone. */
function useFocusAfterMove() {
  const place = useRouterState({ select: state => state.resolvedLocation?.pathname })
  // biome-ignore lint/correctness/useExhaustiveDependencies: the effect is of having moved
  useEffect(() => {
    if (document.activeElement === document.body)
      document.getElementById('content')?.focus({ preventScroll: true })
  }, [place])
}
