import { lazy, Suspense, useEffect } from 'react'
import { useOpened } from './opened.ts'

const renewal = () => import('./Renewal.tsx')
const Renewal = lazy(() => renewal().then(file => ({ default: file.Renewal })))
const Renewals = lazy(() => import('./Renewals.tsx').then(file => ({ default: file.Renewals })))
const Copying = lazy(() => import('./Copying.tsx').then(file => ({ default: file.Copying })))
const Many = lazy(() => import('./Many.tsx').then(file => ({ default: file.Many })))

/** The sheet that is open, on whatever screen one is. */
export function Sheets() {
  const opened = useOpened()
  // Fetched while nothing else is going on, so that the key for renewing is answered at once.
  useEffect(() => {
    const timer = setTimeout(() => void renewal(), 2_000)
    return () => clearTimeout(timer)
  }, [])
  if (!opened) return null
  const { made } = opened
  return (
    <Suspense fallback={null}>
      {opened.sheet === 'renewal' ? <Renewal key={opened.id} id={opened.id} made={made} /> : null}
      {opened.sheet === 'renewals' ? <Renewals ids={opened.ids} made={made} /> : null}
      {opened.sheet === 'copy' ? <Copying key={opened.id} id={opened.id} made={made} /> : null}
      {opened.sheet === 'many' ? <Many sourceId={opened.id} made={made} /> : null}
    </Suspense>
  )
}
