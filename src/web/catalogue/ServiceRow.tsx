import { Link } from '@tanstack/react-router'
import { Ellipsis, GripVertical, Languages } from 'lucide-react'
import { type Language, languages } from '#domain/actor.ts'
import { gapsOf } from '#domain/catalogue/naming.ts'
import type { Service } from '#domain/catalogue/shapes.ts'
import { useFormat, useReader } from '#web/platform/reader.ts'
import { useNarrow } from '#web/platform/width.ts'
import { IconButton } from '#web/ui/IconButton.tsx'
import { Menu } from '#web/ui/Menu.tsx'
import styles from './Catalogue.module.css'
import { languageName } from './languages.ts'
import { useText } from './text.ts'
import type { Arranging } from './useArranging.ts'

/** How a service is used; null while it is not known. */
export type Use = { readonly named: number; readonly everywhere: number; readonly tickets: number }

/** One service of the list; moved by dragging, by its menu, or by ⌥↑ and ⌥↓ on its name. */
export function ServiceRow({
  service,
  typeName,
  use,
  may,
  arranging,
  onDuplicate,
  onPutAway,
}: {
  readonly service: Service
  readonly typeName: string | null
  readonly use: Use | null
  readonly may: boolean
  readonly arranging: Arranging
  readonly onDuplicate: () => void
  readonly onPutAway: (away: boolean) => void
}) {
  const say = useText()
  const narrow = useNarrow()
  const format = useFormat()
  const movable = may && !service.archived
  const begins = [
    typeName,
    service.severity === null ? null : say(`severity_${service.severity as 1 | 2 | 3 | 4}`),
    service.team?.name,
  ].filter(Boolean)
  const contained = use === null ? 0 : use.named + use.everywhere
  return (
    <tr className={styles.row} {...(movable ? arranging.row(service) : {})}>
      <td className={styles.grip}>
        {movable ? <GripVertical size={16} strokeWidth={1.75} aria-hidden="true" /> : null}
      </td>
      <td className={styles.main}>
        <Link
          className={styles.link}
          to="/settings/services/$service"
          params={{ service: service.id }}
          dir="auto"
          draggable={false}
          aria-keyshortcuts={movable ? 'Alt+ArrowUp Alt+ArrowDown' : undefined}
          onKeyDown={event => {
            if (!movable || !event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
            event.preventDefault()
            arranging.step(service, event.key === 'ArrowUp' ? -1 : 1)
          }}
        >
          {service.name}
        </Link>
        <Names service={service} />
      </td>
      <td className={styles.form}>
        {service.form.length > 0 ? say('questions', { count: service.form.length }) : say('plainForm')}
      </td>
      <td className={styles.cell}>
        {begins.length > 0 ? begins.join(' · ') : narrow ? null : say('asUsual')}
      </td>
      <td className={styles.cell}>
        {use ? (
          <>
            <span>{contained > 0 ? say('contained', { count: contained }) : say('notContained')}</span>
            {use.named > 0 && use.everywhere > 0 && !narrow ? (
              <span className={styles.quiet}>{say('byName', { count: use.named })}</span>
            ) : null}
          </>
        ) : null}
      </td>
      <td className={styles.count}>
        {use === null
          ? null
          : !narrow
            ? format.number(use.tickets)
            : use.tickets > 0
              ? say('asked', { count: use.tickets })
              : say('notAsked')}
      </td>
      <td className={styles.end}>
        {may ? (
          <Menu
            name={say('menu', { name: service.name })}
            align="end"
            sections={[
              ...(movable
                ? [
                    {
                      items: [
                        {
                          id: 'up',
                          name: say('moveUp'),
                          keys: 'alt+up',
                          disabled: arranging.isFirst(service),
                          run: () => arranging.step(service, -1),
                        },
                        {
                          id: 'down',
                          name: say('moveDown'),
                          keys: 'alt+down',
                          disabled: arranging.isLast(service),
                          run: () => arranging.step(service, 1),
                        },
                      ],
                    },
                  ]
                : []),
              {
                items: [
                  { id: 'duplicate', name: say('duplicate'), run: onDuplicate },
                  {
                    id: 'away',
                    name: say(service.archived ? 'bringBack' : 'putAway'),
                    run: () => onPutAway(!service.archived),
                  },
                ],
              },
            ]}
            trigger={props => (
              <IconButton
                {...props}
                name={say('menu', { name: service.name })}
                icon={<Ellipsis size={16} strokeWidth={1.75} />}
              />
            )}
          />
        ) : null}
      </td>
    </tr>
  )
}

/** What it is called in the languages one does not read oneself, and where a name is still missing. */
function Names({ service: { names } }: { readonly service: Service }) {
  const say = useText()
  const { language: own } = useReader()
  const { list } = useFormat()
  const gaps = gapsOf(names) as readonly Language[]
  const others = languages.filter(language => language !== own && names[language])
  return (
    <span className={styles.names}>
      {others.map(language => (
        <span key={language}>
          <abbr title={languageName(language)}>{language}</abbr>{' '}
          <span lang={language} dir="auto">
            {names[language]}
          </span>
        </span>
      ))}
      {gaps.length > 0 ? (
        <span className={styles.gap}>
          <Languages size={14} strokeWidth={1.75} aria-hidden="true" />
          {say('missingIn', { languages: list(gaps.map(languageName)) })}
        </span>
      ) : null}
    </span>
  )
}
