import { useNavigate } from '@tanstack/react-router'
import { Keyboard, Languages, LogOut, Monitor, Moon, Rows3, Sun, SunMoon, UserRound } from 'lucide-react'
import { type Language, languages } from '#domain/actor.ts'
import { call } from '#web/platform/client.ts'
import { useText } from '#web/platform/frame.ts'
import { useReader } from '#web/platform/reader.ts'
import { enter, leave, prefer, useMe } from '#web/platform/session.ts'
import { type Density, type Theme, useDensity, useTheme } from '#web/platform/theme.ts'
import { Avatar } from '#web/ui/Avatar.tsx'
import { Menu, type MenuSection, type MenuTrigger } from '#web/ui/Menu.tsx'
import styles from './MeMenu.module.css'
import { showCheatSheet } from './opening.ts'
import { paths } from './rooms.ts'

const icon = { size: 16, strokeWidth: 1.75 } as const
const themes = [
  ['system', <Monitor key="system" {...icon} />],
  ['light', <Sun key="light" {...icon} />],
  ['dark', <Moon key="dark" {...icon} />],
  ['contrast', <SunMoon key="contrast" {...icon} />],
] as const satisfies readonly (readonly [Theme, unknown])[]
const densities = ['compact', 'default', 'comfortable'] as const satisfies readonly Density[]
/** Each in its own language, so that whoever landed in the wrong one finds the way back. */
const languageNames: Readonly<Record<Language, string>> = {
  en: 'English',
  nl: 'Nederlands',
  fr: 'Français',
  es: 'Español',
  ru: 'Русский',
}

/** Signs out here; other devices stay signed in. */
export function useSignOut(): () => void {
  const navigate = useNavigate()
  return async () => {
    await call('people.signOut').catch(() => {}) // the session may be gone already; leaving is what was asked for
    leave()
    await navigate({ to: '/sign-in' })
  }
}

/** Theme, rows, language, keys, and the way out. */
export function MeMenu({ trigger }: { readonly trigger?: (props: MenuTrigger) => React.ReactNode }) {
  const say = useText()
  const me = useMe()
  const name = me?.name ?? ''
  const sections = useMeSections()
  return (
    <Menu
      name={say('account', { name })}
      align="end"
      sections={sections}
      trigger={
        trigger ??
        (props => (
          <button
            {...props}
            type="button"
            className={styles.me}
            aria-label={say('account', { name })}
            data-tip={name}
          >
            <Avatar name={name} size={24} />
          </button>
        ))
      }
    />
  )
}

function useMeSections(): readonly MenuSection[] {
  const say = useText()
  const theme = useTheme()
  const density = useDensity()
  const { language } = useReader()
  const navigate = useNavigate()
  const signOut = useSignOut()
  const me = useMe()
  const upper = <T extends string>(text: T) =>
    `${text.charAt(0).toUpperCase()}${text.slice(1)}` as Capitalize<T>
  return [
    {
      items: paths.has('/settings/profile')
        ? [
            {
              id: 'profile',
              name: me?.name ?? '',
              note: me?.email ?? '',
              icon: <UserRound {...icon} />,
              run: () => void navigate({ to: '/settings/profile' }),
            },
          ]
        : [],
    },
    {
      name: say('theme'),
      items: themes.map(([id, mark]) => ({
        id,
        name: say(`theme${upper(id)}`),
        icon: mark,
        checked: theme === id,
        run: () => void prefer({ theme: id }),
      })),
    },
    {
      name: say('density'),
      items: densities.map(id => ({
        id,
        name: say(`density${upper(id)}`),
        icon: <Rows3 {...icon} />,
        checked: density === id,
        run: () => void prefer({ density: id }),
      })),
    },
    {
      name: say('language'),
      items: languages.map(id => ({
        id,
        name: languageNames[id],
        icon: <Languages {...icon} />,
        checked: language === id,
        run: async () => void enter(await call('people.updateMe', { body: { language: id } })),
      })),
    },
    {
      items: [
        {
          id: 'keys',
          name: say('keyboard'),
          keys: '?',
          icon: <Keyboard {...icon} />,
          run: () => showCheatSheet(true),
        },
        { id: 'out', name: say('signOut'), icon: <LogOut {...icon} />, run: signOut },
      ],
    },
  ].filter(section => section.items.length > 0)
}
