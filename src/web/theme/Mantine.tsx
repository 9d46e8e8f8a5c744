import { createTheme, MantineProvider } from '@mantine/core'
import type { ReactNode } from 'react'
import { useScheme } from '../platform/theme.ts'

const theme = createTheme({
  fontFamily: 'var(--font)',
  respectReducedMotion: true,
  focusRing: 'auto',
  cursorType: 'pointer',
  defaultRadius: 'sm',
})

/** Mantine, without the style tags it would write at run time: its variables come from theme/mantine.css. */
export function Mantine({ children }: { readonly children: ReactNode }) {
  return (
    <MantineProvider
      theme={theme}
      forceColorScheme={useScheme()}
      withCssVariables={false}
      withGlobalClasses={false}
    >
      {children}
    </MantineProvider>
  )
}
