import { Link, useLocation, useNavigate } from '@tanstack/react-router'
import { Menu, Search } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { fold } from '#web/platform/folding.ts'
import { useCommands } from '#web/platform/keyboard/commands.ts'
import { useMedium } from '#web/platform/width.ts'
import { paths } from '#web/shell/rooms.ts'
import { useWhere } from '#web/shell/where.ts'
import { Button } from '#web/ui/Button.tsx'
import { TextField } from '#web/ui/forms/TextField.tsx'
import styles from './Settings.module.css'
import { type Section, sections } from './sections.ts'
import { useText } from './text.ts'

/** One section of Settings, with the list of all of them beside it. */
export function SettingsPage({
  section,
  item,
  text,
  actions,
  wide = false,
  children,
}: {
  readonly section: Section['id']
  /** One thing of the section: a calendar, a policy. The section is then the way back. */
  readonly item?: string
  readonly text?: ReactNode
  readonly actions?: ReactNode
  /** Needs the whole width: a list, a grid. */
  readonly wide?: boolean
  readonly children: ReactNode
}) {
  const say = useText()
  const home = sections.find(({ id }) => id === section)?.to ?? '/settings'
  useWhere([
    { name: say('settings'), to: '/settings' },
    { name: say(section), ...(item === undefined ? {} : { to: home }) },
    ...(item === undefined ? [] : [{ name: item }]),
  ])
  const navigate = useNavigate()
  const there = sections.filter(({ to }) => paths.has(to))
  useCommands(
    there.map(({ id, to, icon }) => ({
      id: `settings.${id}`,
      name: () => say(id),
      section: 'settings' as const,
      keys: null,
      icon,
      words: say(`${id}Words`).split(' '),
      run: () => void navigate({ to }),
    })),
  )
  return (
    <div className={styles.page}>
      <Index section={section} />
      <div className={styles.body} data-wide={wide || undefined}>
        <div className={styles.head}>
          <h1 dir="auto">{item ?? say(section)}</h1>
          {actions ? <div className={styles.actions}>{actions}</div> : null}
        </div>
        {text ? <p className={styles.lead}>{text}</p> : null}
        {children}
      </div>
    </div>
  )
}

/** On a narrow screen the list is folded behind a button, so that the section itself comes first. */
function Index({ section }: { readonly section: Section['id'] }) {
  const say = useText()
  const roomy = useMedium()
  const [open, setOpen] = useState(false)
  if (roomy) return <List />
  return (
    <div className={styles.folded}>
      <Button
        look="quiet"
        icon={<Menu size={16} strokeWidth={1.75} />}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {say('settings')} · {say(section)}
      </Button>
      {open ? <List /> : null}
    </div>
  )
}

function List() {
  const say = useText()
  const [text, setText] = useState('')
  const { pathname } = useLocation()
  const wanted = fold(text.trim())
  const found = sections.filter(
    ({ id, to }) =>
      paths.has(to) && (wanted === '' || fold(`${say(id)} ${say(`${id}Words`)}`).includes(wanted)),
  )
  const groups = [...new Set(found.map(({ group }) => group))]
  return (
    <nav className={styles.index} aria-label={say('settings')}>
      <TextField
        name={say('find')}
        unnamed
        type="search"
        placeholder={say('find')}
        icon={<Search size={16} strokeWidth={1.75} aria-hidden="true" />}
        value={text}
        onChange={setText}
      />
      {groups.map(group => (
        <div key={group} className={styles.group}>
          <h2>{say(group)}</h2>
          <ul>
            {found
              .filter(section => section.group === group)
              .map(({ id, to, icon: Icon }) => (
                <li key={id}>
                  <Link to={to} className={styles.entry} data-here={pathname.startsWith(to) || undefined}>
                    <Icon size={16} strokeWidth={1.75} aria-hidden="true" />
                    {say(id)}
                  </Link>
                </li>
              ))}
          </ul>
        </div>
      ))}
      {found.length === 0 ? <p className={styles.quiet}>{say('nothingFound', { text })}</p> : null}
    </nav>
  )
}
