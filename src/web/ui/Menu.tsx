import { Check } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, type Ref, useId, useRef, useState } from 'react'
import { Popover } from './float/Popover.tsx'
import type { Align } from './float/place.ts'
import { Kbd } from './Kbd.tsx'
import styles from './Menu.module.css'
import { moveFocus } from './moving.ts'

export type MenuItem = {
  readonly id: string
  readonly name: string
  readonly icon?: ReactNode
  /** A second, quieter line. */
  readonly note?: string
  readonly keys?: string | null
  /** Given: one of a choice; the chosen one carries the tick. */
  readonly checked?: boolean
  readonly disabled?: boolean
  readonly danger?: boolean
  readonly run: () => void
}
export type MenuSection = { readonly name?: string; readonly items: readonly MenuItem[] }

export type MenuTrigger = {
  readonly ref: Ref<HTMLButtonElement>
  readonly 'aria-haspopup': 'menu'
  readonly 'aria-expanded': boolean
  readonly 'aria-controls': string | undefined
  readonly onClick: () => void
  readonly onKeyDown: (event: KeyboardEvent) => void
}

export type MenuProps = {
  readonly name: string
  readonly sections: readonly MenuSection[]
  readonly trigger: (props: MenuTrigger) => ReactNode
  readonly align?: Align
}

/** A button that opens a list of actions or choices: arrows, Home, End, first letters, Enter, Escape. */
export function Menu({ name, sections, trigger, align = 'start' }: MenuProps) {
  const [open, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const id = useId()
  return (
    <>
      {trigger({
        ref: button,
        'aria-haspopup': 'menu',
        'aria-expanded': open,
        'aria-controls': open ? id : undefined,
        onClick: () => setOpen(now => !now),
        onKeyDown: event => {
          if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
          event.preventDefault()
          setOpen(true)
        },
      })}
      {open ? (
        <Popover
          id={id}
          role="menu"
          aria-label={name}
          anchor={button}
          align={align}
          onClose={() => setOpen(false)}
          onKeyDown={event => {
            event.stopPropagation()
            if (event.key === 'Tab') setOpen(false)
            else moveFocus(event, '[role^="menuitem"]:not([aria-disabled="true"])')
          }}
        >
          {sections.map((section, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: sections have no identity but their place
            <Section key={place} section={section} close={() => setOpen(false)} />
          ))}
        </Popover>
      ) : null}
    </>
  )
}

function Section({ section, close }: { readonly section: MenuSection; readonly close: () => void }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset inside a menu is not a group of menu items
    <div role="group" aria-label={section.name} className={styles.section}>
      {section.name ? (
        <div className={styles.heading} aria-hidden="true">
          {section.name}
        </div>
      ) : null}
      {section.items.map(item => (
        <button
          key={item.id}
          type="button"
          {...(item.checked === undefined
            ? { role: 'menuitem' }
            : { role: 'menuitemradio', 'aria-checked': item.checked })}
          aria-disabled={item.disabled || undefined}
          tabIndex={-1}
          className={styles.item}
          data-danger={item.danger || undefined}
          onPointerMove={event => event.currentTarget.focus({ preventScroll: true })}
          onClick={() => {
            if (item.disabled) return
            close()
            item.run()
          }}
        >
          {item.checked === undefined ? null : (
            <span className={styles.tick}>
              {item.checked ? <Check size={16} strokeWidth={1.75} /> : null}
            </span>
          )}
          {item.icon}
          <span className={styles.name}>
            {item.name}
            {item.note ? <span className={styles.note}>{item.note}</span> : null}
          </span>
          {item.keys ? <Kbd keys={item.keys} /> : null}
        </button>
      ))}
    </div>
  )
}
