import { Link } from '@tanstack/react-router'
import { Bell, ChevronRight, LogOut, type LucideIcon, PackageOpen, Settings2, UserRound } from 'lucide-react'
import { useAnswer } from '#web/platform/cache.ts'
import { useText } from '#web/platform/frame.ts'
import { useFormat } from '#web/platform/reader.ts'
import { prefer, useMe } from '#web/platform/session.ts'
import { type Theme, useTheme } from '#web/platform/theme.ts'
import { useText as useSettingText } from '#web/settings/text.ts'
import { Avatar } from '#web/ui/Avatar.tsx'
import { Button } from '#web/ui/Button.tsx'
import { useSignOut } from './MeMenu.tsx'
import styles from './MeScreen.module.css'
import { places } from './places.ts'
import { paths } from './rooms.ts'
import { useWhere } from './where.ts'

const themes = ['system', 'light', 'dark', 'contrast'] as const satisfies readonly Theme[]

/** The phone's way to what is not in its bar: notifications, the other places, oneself. */
export function MeScreen() {
  const say = useText()
  const saySetting = useSettingText()
  const me = useMe()
  const theme = useTheme()
  const signOut = useSignOut()
  const { data } = useAnswer('notifications.counts', undefined, { staleTime: 60_000 })
  useWhere([{ name: say('more') }])
  const upper = <T extends string>(text: T) =>
    `${text.charAt(0).toUpperCase()}${text.slice(1)}` as Capitalize<T>
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <Avatar name={me?.name ?? ''} size={40} />
        <div>
          <h1>{me?.name}</h1>
          <p className="faint">{me?.email}</p>
        </div>
      </header>
      <ul className={styles.list}>
        {places
          .filter(place => place.id !== 'queue' && place.id !== 'settings' && paths.has(place.path))
          .map(place => (
            <Entry key={place.id} to={place.to} icon={place.icon} name={say(place.id)} />
          ))}
        {paths.has('/notifications') ? (
          <Entry to="/notifications" icon={Bell} name={say('notifications')} count={data?.needsYou ?? 0} />
        ) : null}
      </ul>
      <ul className={styles.list}>
        {paths.has('/settings/services') ? (
          <Entry to="/settings/services" icon={PackageOpen} name={saySetting('services')} />
        ) : null}
        {paths.has('/settings') ? <Entry to="/settings" icon={Settings2} name={say('settings')} /> : null}
        {paths.has('/settings/profile') ? (
          <Entry to="/settings/profile" icon={UserRound} name={say('profile')} />
        ) : null}
      </ul>
      <fieldset className={styles.themes}>
        <legend>{say('theme')}</legend>
        {themes.map(id => (
          <Button
            key={id}
            size="s"
            look={theme === id ? 'primary' : 'plain'}
            aria-pressed={theme === id}
            onClick={() => void prefer({ theme: id })}
          >
            {say(`theme${upper(id)}`)}
          </Button>
        ))}
      </fieldset>
      <Button icon={<LogOut size={16} strokeWidth={1.75} />} onClick={signOut}>
        {say('signOut')}
      </Button>
    </div>
  )
}

function Entry({
  to,
  icon: Icon,
  name,
  count = 0,
}: {
  readonly to: string
  readonly icon: LucideIcon
  readonly name: string
  readonly count?: number
}) {
  const format = useFormat()
  return (
    <li>
      <Link to={to} className={styles.entry}>
        <Icon size={20} strokeWidth={1.75} aria-hidden="true" />
        <span className={styles.name}>{name}</span>
        {count > 0 ? <span className={styles.count}>{format.number(count)}</span> : null}
        <ChevronRight size={16} strokeWidth={1.75} aria-hidden="true" />
      </Link>
    </li>
  )
}
