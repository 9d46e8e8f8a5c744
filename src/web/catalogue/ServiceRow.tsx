import { Link } from '@tanstack/react-router'
import { Ellipsis, Languages, Package } from 'lucide-react'
import type { Language } from '#domain/actor.ts'
import { gapsOf } from '#domain/catalogue/naming.ts'
import type { Service } from '#domain/catalogue/shapes.ts'
import type { CatalogueUse } from '#domain/views/client-shapes.ts'
import { useFormat } from '#web/platform/reader.ts'
import { IconButton } from '#web/ui/IconButton.tsx'
import { Menu } from '#web/ui/Menu.tsx'
import styles from './Catalogue.module.css'
import { languageName } from './languages.ts'
import { useText } from './text.ts'

/** One service of the list; moved by its menu, or by ⌥↑ and ⌥↓ on its name. */
export function ServiceRow({
  service,
  use,
  may,
  first,
  last,
  onMove,
  onDuplicate,
  onPutAway,
}: {
  readonly service: Service
  readonly use: CatalogueUse['items'][number] | null
  readonly may: boolean
  readonly first: boolean
  readonly last: boolean
  readonly onMove: (step: -1 | 1) => void
  readonly onDuplicate: () => void
  readonly onPutAway: (away: boolean) => void
}) {
  const say = useText()
  const { list } = useFormat()
  const gaps = gapsOf(service.names) as readonly Language[]
  const movable = may && !service.archived
  const begins = [
    service.severity === null ? null : say(`severity_${service.severity as 1 | 2 | 3 | 4}`),
    service.team?.name,
  ].filter(Boolean)
  return (
    <li className={styles.row}>
      <Package size={16} strokeWidth={1.75} aria-hidden="true" />
      <div className={styles.main}>
        <Link
          className={styles.link}
          to="/settings/services/$service"
          params={{ service: service.id }}
          dir="auto"
          aria-keyshortcuts={movable ? 'Alt+ArrowUp Alt+ArrowDown' : undefined}
          onKeyDown={event => {
            if (!movable || !event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
            event.preventDefault()
            onMove(event.key === 'ArrowUp' ? -1 : 1)
          }}
        >
          {service.name}
        </Link>
        {gaps.length > 0 ? (
          <span className={styles.gap}>
            <Languages size={14} strokeWidth={1.75} aria-hidden="true" />
            {say('missingIn', { languages: list(gaps.map(languageName)) })}
          </span>
        ) : null}
      </div>
      <div className={styles.cell}>
        <span>{begins.length > 0 ? begins.join(' · ') : say('asUsual')}</span>
        {service.form.length > 0 ? (
          <span className={styles.quiet}>{say('questions', { count: service.form.length })}</span>
        ) : null}
      </div>
      <div className={styles.cell}>
        {use ? (
          <>
            <span>{use.agreements > 0 ? say('inAgreements', { count: use.agreements }) : say('inNone')}</span>
            <span className={styles.quiet}>
              {use.tickets > 0 ? say('asked', { count: use.tickets }) : say('notAsked')}
            </span>
          </>
        ) : null}
      </div>
      <div className={styles.end}>
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
                          disabled: first,
                          run: () => onMove(-1),
                        },
                        {
                          id: 'down',
                          name: say('moveDown'),
                          keys: 'alt+down',
                          disabled: last,
                          run: () => onMove(1),
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
      </div>
    </li>
  )
}
