import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Popover } from './float/Popover.tsx'
import styles from './HoverCard.module.css'

/**
 * More about something, on hover and on focus. Stays while pointed at, Escape closes it, and it holds nothing that
 * cannot be reached otherwise. `card` is called only when shown.
 */
export function HoverCard({
  card,
  children,
  className,
}: {
  readonly card: () => ReactNode
  readonly children: ReactNode
  readonly className?: string
}) {
  const [open, setOpen] = useState(false)
  const anchor = useRef<HTMLSpanElement>(null)
  const timer = useRef<number | undefined>(undefined)
  const soon = (shown: boolean, wait: number) => {
    clearTimeout(timer.current)
    timer.current = window.setTimeout(() => setOpen(shown), wait)
  }
  useEffect(() => () => clearTimeout(timer.current), [])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it watches, the element inside is what one acts on
    <span
      ref={anchor}
      className={className ?? styles.anchor}
      onPointerEnter={event => event.pointerType === 'mouse' && soon(true, 350)}
      onPointerLeave={() => soon(false, 150)}
      onFocus={event => event.target.matches(':focus-visible') && soon(true, 350)}
      onBlur={() => soon(false, 0)}
    >
      {children}
      {open ? (
        <Popover
          anchor={anchor}
          takesFocus={false}
          className={styles.card}
          onClose={() => soon(false, 0)}
          onPointerEnter={() => soon(true, 0)}
        >
          {card()}
        </Popover>
      ) : null}
    </span>
  )
}
