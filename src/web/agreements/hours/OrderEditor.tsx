import { Ellipsis, GripVertical } from 'lucide-react'
import { useState } from 'react'
import type { DrawRule } from '#domain/agreements/allowance/routing.ts'
import { announce } from '#web/ui/announcing.ts'
import { Switch } from '#web/ui/forms/Switch.tsx'
import { IconButton } from '#web/ui/IconButton.tsx'
import { Menu } from '#web/ui/Menu.tsx'
import { toast } from '#web/ui/toasts.ts'
import styles from './Order.module.css'
import { linesOf, moved, placed, turned } from './order.ts'
import { useText } from './text.ts'

/** Rules in the order they are tried: dragged, moved by ⌥↑ and ⌥↓ or by the menu, switched off one by one. */
export function OrderEditor({
  order,
  disabled,
  onChange,
}: {
  readonly order: readonly DrawRule[]
  readonly disabled: boolean
  readonly onChange: (order: readonly DrawRule[]) => void
}) {
  const say = useText()
  const [dragged, setDragged] = useState<DrawRule | null>(null)
  const put = (next: readonly DrawRule[] | null, rule: DrawRule) => {
    if (next === null || next.join() === order.join()) return
    onChange(next)
    if (next.includes(rule))
      announce(
        say('orderPlace', { name: say(`order_${rule}`), place: next.indexOf(rule) + 1, count: next.length }),
      )
  }
  const turn = (rule: DrawRule) => {
    const next = turned(order, rule)
    if (next === null) toast({ text: say('orderOne'), tone: 'problem' })
    else put(next, rule)
  }
  return (
    <ol className={styles.order}>
      {linesOf(order).map(({ rule, on }, place) => {
        const name = say(`order_${rule}`)
        const movable = on && !disabled
        return (
          <li
            key={rule}
            className={styles.rule}
            data-off={!on || undefined}
            data-dragged={dragged === rule || undefined}
            draggable={movable}
            onDragStart={event => {
              event.dataTransfer.effectAllowed = 'move'
              event.dataTransfer.setData('text/plain', name)
              setDragged(rule)
            }}
            onDragEnd={() => setDragged(null)}
            onDragOver={event => {
              if (dragged && on) event.preventDefault()
            }}
            onDrop={event => {
              event.preventDefault()
              if (dragged && on) put(placed(order, dragged, place), dragged)
            }}
          >
            <GripVertical
              size={16}
              strokeWidth={1.75}
              aria-hidden="true"
              className={movable ? styles.grip : styles.noGrip}
            />
            <span className={styles.place}>{on ? place + 1 : '–'}</span>
            <span className={styles.words}>
              <span>{name}</span>
              <span className={styles.quiet}>{say(`orderNote_${rule}`)}</span>
            </span>
            {disabled ? null : (
              <Menu
                name={say('orderMenu', { name })}
                align="end"
                sections={[
                  {
                    items: [
                      {
                        id: 'up',
                        name: say('moveUp'),
                        keys: 'alt+up',
                        disabled: moved(order, rule, -1) === null,
                        run: () => put(moved(order, rule, -1), rule),
                      },
                      {
                        id: 'down',
                        name: say('moveDown'),
                        keys: 'alt+down',
                        disabled: moved(order, rule, 1) === null,
                        run: () => put(moved(order, rule, 1), rule),
                      },
                    ],
                  },
                ]}
                trigger={props => (
                  <IconButton
                    {...props}
                    size="s"
                    name={say('orderMenu', { name })}
                    aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
                    onKeyDown={event => {
                      if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown'))
                        return props.onKeyDown(event)
                      event.preventDefault()
                      put(moved(order, rule, event.key === 'ArrowUp' ? -1 : 1), rule)
                    }}
                    icon={<Ellipsis size={16} strokeWidth={1.75} />}
                  />
                )}
              />
            )}
            {disabled ? null : (
              <Switch name={say('orderUse', { name })} unnamed on={on} onChange={() => turn(rule)} />
            )}
          </li>
        )
      })}
    </ol>
  )
}
