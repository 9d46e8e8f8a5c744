import { useState } from 'react'
import { setTheme, useTheme } from '#web/platform/theme.ts'
import { Button } from '#web/ui/Button.tsx'
import { ToastLayer } from '#web/ui/ToastLayer.tsx'
import { TooltipLayer } from '#web/ui/TooltipLayer.tsx'
import { Controls } from './Controls.tsx'
import { Fields } from './Fields.tsx'
import styles from './Gallery.module.css'
import { GridExample } from './GridExample.tsx'
import { Hours } from './Hours.tsx'
import { Overlays } from './Overlays.tsx'
import { Promises } from './Promises.tsx'

const parts = {
  promises: Promises,
  hours: Hours,
  controls: Controls,
  fields: Fields,
  overlays: Overlays,
  grid: GridExample,
} as const
type Part = keyof typeof parts

/** Every component's states. `?part=fields` shows one; the theme follows the button. */
export function Gallery() {
  const wanted = new URLSearchParams(location.search).get('part')
  const [part, setPart] = useState<Part | 'all'>(wanted && wanted in parts ? (wanted as Part) : 'all')
  const theme = useTheme()
  const shown = part === 'all' ? (Object.keys(parts) as Part[]) : [part]
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>Gallery</h1>
        <Button size="s" onClick={() => setTheme(theme === 'dark' ? 'light' : 'dark')}>
          {theme}
        </Button>
        {(['all', ...Object.keys(parts)] as (Part | 'all')[]).map(name => (
          <Button
            key={name}
            size="s"
            look={name === part ? 'primary' : 'quiet'}
            onClick={() => setPart(name)}
          >
            {name}
          </Button>
        ))}
      </header>
      <main>
        {shown.map(name => {
          const Shown = parts[name]
          return (
            <section key={name} className={styles.part}>
              <h2>{name}</h2>
              <Shown />
            </section>
          )
        })}
      </main>
      <ToastLayer />
      <TooltipLayer />
    </div>
  )
}
