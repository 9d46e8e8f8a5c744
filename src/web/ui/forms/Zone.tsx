import './styles.ts'
import { createTheme, MantineProvider } from '@mantine/core'
import { createContext, type ReactNode, use } from 'react'
import { useScheme } from '../../platform/theme.ts'

const theme = createTheme({
  fontFamily: 'var(--font)',
  respectReducedMotion: true,
  focusRing: 'auto',
  cursorType: 'pointer',
  defaultRadius: 'sm',
})

const Inside = createContext(false)

/**
 * Where Mantine's parts stand. Each of our fields and dialogs brings its own zone unless it is in one already, so
 * Mantine loads with the first field and not with the first screen. Its variables come from a style sheet: the security
 * policy allows none of the style elements it would otherwise write at run time.
 */
export function Zone({ children }: { readonly children: ReactNode }) {
  const scheme = useScheme()
  if (use(Inside)) return children
  return (
    <MantineProvider
      theme={theme}
      forceColorScheme={scheme}
      withCssVariables={false}
      withGlobalClasses={false}
    >
      <Inside value={true}>{children}</Inside>
    </MantineProvider>
  )
}
