import { type ComponentProps, type ReactNode, type RefObject, useLayoutEffect, useRef } from 'react'
import { classes } from '../classes.ts'
import { giveBack } from '../focus.ts'
import { pushLayer } from './layers.ts'
import styles from './Popover.module.css'
import { type Align, place, type Side } from './place.ts'

export type PopoverProps = Omit<ComponentProps<'div'>, 'popover'> & {
  readonly anchor: RefObject<Element | null>
  readonly onClose: (by: 'escape' | 'press') => void
  readonly side?: Side
  readonly align?: Align
  /** At least as wide as what it hangs on. */
  readonly fill?: boolean
  /** Moves focus inside when it opens and back to where it was when it closes. */
  readonly takesFocus?: boolean
  readonly children: ReactNode
}

/**
 * A panel hanging on an anchor, in the browser's top layer: never clipped, above dialogs, and no portal, so it stays
 * inside its dialog's focus trap. Escape and a press outside close it. Mounted = open.
 */
export function Popover({
  anchor,
  onClose,
  side = 'below',
  align = 'start',
  fill = false,
  takesFocus = true,
  className,
  children,
  ...rest
}: PopoverProps) {
  const panel = useRef<HTMLDivElement>(null)
  const close = useRef(onClose)
  close.current = onClose

  useLayoutEffect(() => {
    const node = panel.current
    const hook = anchor.current
    if (!node || !hook) return
    const before = document.activeElement
    const arrange = () => {
      const box = hook.getBoundingClientRect()
      if (fill) node.style.minInlineSize = `${Math.round(box.width)}px`
      const at = place({
        anchor: box,
        panel: { width: node.offsetWidth, height: node.offsetHeight },
        room: { width: innerWidth, height: innerHeight },
        side,
        align,
        rtl: getComputedStyle(node).direction === 'rtl',
      })
      node.style.translate = `${at.x}px ${at.y}px`
    }
    node.showPopover()
    arrange()
    if (takesFocus) firstFocusable(node).focus({ preventScroll: true })

    const pressed = (event: PointerEvent) => {
      const target = event.target as Node
      if (!node.contains(target) && !hook.contains(target)) close.current('press')
    }
    const watch = new ResizeObserver(arrange)
    watch.observe(node)
    addEventListener('scroll', arrange, { capture: true, passive: true })
    addEventListener('resize', arrange)
    addEventListener('pointerdown', pressed, { capture: true })
    const leave = pushLayer(() => close.current('escape'))
    return () => {
      leave()
      watch.disconnect()
      removeEventListener('scroll', arrange, { capture: true })
      removeEventListener('resize', arrange)
      removeEventListener('pointerdown', pressed, { capture: true })
      if (!takesFocus) return
      if (node.contains(document.activeElement)) (document.activeElement as HTMLElement).blur()
      giveBack(before)
    }
  }, [anchor, side, align, fill, takesFocus])

  return (
    <div {...rest} ref={panel} popover="manual" className={classes(styles.panel, className)} tabIndex={-1}>
      {children}
    </div>
  )
}

const firstFocusable = (node: HTMLElement): HTMLElement =>
  node.querySelector<HTMLElement>('[autofocus],[data-autofocus]') ??
  node.querySelector<HTMLElement>(
    '[role^="menuitem"],[role="option"],button,a[href],input,textarea,select',
  ) ??
  node
