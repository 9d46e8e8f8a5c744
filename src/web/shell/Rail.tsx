import { Link } from '@tanstack/react-router'
import { CircleQuestionMark, PanelLeft } from 'lucide-react'
import { useText } from '#web/platform/frame.ts'
import { IconButton } from '#web/ui/IconButton.tsx'
import { tip } from '#web/ui/tip.ts'
import { Mark } from './Mark.tsx'
import { showCheatSheet, toggleRail, useOpen } from './opening.ts'
import { places } from './places.ts'
import styles from './Rail.module.css'
import { paths } from './rooms.ts'

/** The seven places there are, as icons or with their names. */
export function Rail() {
  const say = useText()
  const { railWide } = useOpen()
  return (
    <nav className={styles.rail} aria-label={say('rail')} data-wide={railWide || undefined}>
      <Link to="/" className={styles.mark} aria-label={say('product')}>
        <Mark />
      </Link>
      <ul className={styles.places}>
        {places
          .filter(place => paths.has(place.path))
          .map(({ id, to, icon: Icon, keys }) => (
            <li key={id}>
              <Link
                to={to}
                className={styles.place}
                activeProps={{ 'data-here': true, 'aria-current': 'page' }}
                activeOptions={{ exact: false, includeSearch: false }}
                aria-label={say(id)}
                {...(railWide ? {} : tip(say(id), keys))}
              >
                <Icon size={20} strokeWidth={1.75} aria-hidden="true" />
                {railWide ? <span className={styles.name}>{say(id)}</span> : null}
              </Link>
            </li>
          ))}
      </ul>
      <div className={styles.foot}>
        <IconButton
          name={say('help')}
          keys="?"
          icon={<CircleQuestionMark size={20} strokeWidth={1.75} />}
          onClick={() => showCheatSheet(true)}
        />
        <IconButton
          name={say('foldRail')}
          keys="["
          icon={<PanelLeft size={20} strokeWidth={1.75} />}
          aria-expanded={railWide}
          onClick={toggleRail}
        />
      </div>
    </nav>
  )
}
