import { useNavigate, useRouter } from '@tanstack/react-router'
import {
  ArrowLeft,
  ArrowRight,
  Bell,
  Keyboard,
  LogOut,
  Moon,
  Rows3,
  Search,
  Sun,
  SunMoon,
  Undo2,
} from 'lucide-react'
import { type Command, useCommands } from '#web/platform/keyboard/commands.ts'
import { sayKey as say } from '#web/platform/keyboard/words.ts'
import { prefer } from '#web/platform/session.ts'
import { undoLatest } from '#web/ui/toasts.ts'
import { useSignOut } from './MeMenu.tsx'
import { openPalette, showCheatSheet, toggleRail } from './opening.ts'
import { places } from './places.ts'
import { paths } from './rooms.ts'

/** What one can do from every screen. */
export function useFrameCommands(): void {
  const navigate = useNavigate()
  const router = useRouter()
  const signOut = useSignOut()
  const go = places
    .filter(place => paths.has(place.path))
    .map(
      ({ id, to, keys: pressed, icon }): Command => ({
        id: `go.${id}`,
        name: () => say(`go${upper(id)}`),
        section: 'go',
        keys: pressed,
        icon,
        run: () => void navigate({ to }),
      }),
    )
  const notifications: readonly Command[] = paths.has('/notifications')
    ? [
        {
          id: 'go.notifications',
          name: () => say('goNotifications'),
          section: 'go',
          keys: 'g i',
          icon: Bell,
          run: () => void navigate({ to: '/notifications' }),
        },
      ]
    : []
  useCommands([
    ...go,
    ...notifications,
    {
      id: 'palette.open',
      name: () => say('palette'),
      section: 'here',
      keys: 'mod+k',
      icon: Search,
      inFields: true,
      hidden: true,
      run: () => openPalette(),
    },
    {
      id: 'undo',
      name: () => say('undo'),
      section: 'here',
      keys: 'mod+z',
      icon: Undo2,
      run: () => void undoLatest(),
    },
    {
      id: 'rail.fold',
      name: () => say('rail'),
      section: 'here',
      keys: '[',
      run: toggleRail,
    },
    {
      id: 'help.keys',
      name: () => say('cheatSheet'),
      section: 'help',
      keys: '?',
      icon: Keyboard,
      run: () => showCheatSheet(true),
    },
    {
      id: 'go.back',
      name: () => say('back'),
      section: 'go',
      keys: null,
      icon: ArrowLeft,
      run: () => router.history.back(),
    },
    {
      id: 'go.forward',
      name: () => say('forward'),
      section: 'go',
      keys: null,
      icon: ArrowRight,
      run: () => router.history.forward(),
    },
    ...(['system', 'light', 'dark', 'contrast'] as const).map(
      (theme): Command => ({
        id: `theme.${theme}`,
        name: () => say(`theme${upper(theme)}`),
        words: [theme],
        section: 'settings',
        keys: null,
        icon: { system: SunMoon, light: Sun, dark: Moon, contrast: SunMoon }[theme],
        run: () => void prefer({ theme }),
      }),
    ),
    ...(['compact', 'default', 'comfortable'] as const).map(
      (density): Command => ({
        id: `density.${density}`,
        name: () => say(`density${upper(density)}`),
        words: [density],
        section: 'settings',
        keys: null,
        icon: Rows3,
        run: () => void prefer({ density }),
      }),
    ),
    {
      id: 'session.end',
      name: () => say('signOut'),
      section: 'settings',
      keys: null,
      icon: LogOut,
      run: signOut,
    },
  ])
}

const upper = <T extends string>(text: T) =>
  `${text.charAt(0).toUpperCase()}${text.slice(1)}` as Capitalize<T>
