import { Link } from '@tanstack/react-router'
import { CircleQuestionMark, PanelLeft } from 'lucide-react'
import { useText } from '#web/platform/frame.ts'
import { useKeysOf } from '#web/platform/keyboard/useKeysOf.ts'
import { IconButton } from '#web/ui/IconButton.tsx'
import { tip } from '#web/ui/tip.ts'
import { Mark } from './Mark.tsx'
import { showCheatSheet, toggleRail, useOpen } from './opening.ts'
import { type Place, places } from './places.ts'
import styles from './Rail.module.css'
import { paths } from './rooms.ts'

/** The seven places there are, as icons or with their names. */
export function Rail() {
  const say = useText()
  const { railWide } = useOpen()
  const helpKeys = useKeysOf('help.keys')
  const foldKeys = useKeysOf('rail.fold')
  return (
    <nav className={styles.rail} aria-label={say('rail')} data-wide={railWide || undefined}>
      <Link to="/" className={styles.mark} aria-label={say('product')}>
        <Mark />
      </Link>
      <ul className={styles.places}>
        {places
          .filter(place => paths.has(place.path))
          .map(place => (
            <li key={place.id}>
              <PlaceLink place={place} wide={railWide} />
            </li>
          ))}
      </ul>
      <div className={styles.foot}>
        <IconButton
          name={say('help')}
          keys={helpKeys}
          icon={<CircleQuestionMark size={20} strokeWidth={1.75} />}
          onClick={() => showCheatSheet(true)}
        />
        <IconButton
          name={say('foldRail')}
          keys={foldKeys}
          icon={<PanelLeft size={20} strokeWidth={1.75} />}
          aria-expanded={railWide}
          onClick={toggleRail}
        />
      </div>
    </nav>
  )
}

function PlaceLink({ place, wide }: { readonly place: Place; readonly wide: boolean }) {
  const say = useText()
  const name = say(place.id)
  const keys = useKeysOf(`go.${place.id}`)
  const Icon = place.icon
  return (
    <Link
      to={place.to}
      className={styles.place}
      activeProps={{ 'data-here': true, 'aria-current': 'page' }}
      activeOptions={{ exact: false, includeSearch: false }}
      aria-label={name}
      {...(wide ? {} : tip(name, keys))}
    >
      <Icon size={20} strokeWidth={1.75} aria-hidden="true" />
      {wide ? <span className={styles.name}>{name}</span> : null}
    </Link>
  )
}
