import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { pushLayer } from './float/layers.ts'
import { place } from './float/place.ts'
import { Kbd } from './Kbd.tsx'
import styles from './TooltipLayer.module.css'

type Shown = { readonly on: Element; readonly name: string; readonly keys: string | null }

/** The page's one tooltip: shows the name and key of whatever carries `data-tip`, on hover after a moment, on focus. */
export function TooltipLayer() {
  const [shown, setShown] = useState<Shown | null>(null)
  const node = useRef<HTMLDivElement>(null)

  useEffect(() => {
    let timer: number | undefined
    const show = (target: EventTarget | null, wait: number) => {
      clearTimeout(timer)
      const on = target instanceof Element ? target.closest('[data-tip]') : null
      const name = on?.getAttribute('data-tip')
      if (!on || !name) return setShown(null)
      const next = { on, name, keys: on.getAttribute('data-tip-keys') }
      timer = window.setTimeout(() => on.isConnected && setShown(next), wait)
    }
    const over = (event: PointerEvent) => event.pointerType === 'mouse' && show(event.target, 450)
    const focus = (event: FocusEvent) =>
      event.target instanceof Element && event.target.matches(':focus-visible') && show(event.target, 0)
    const hide = () => {
      clearTimeout(timer)
      setShown(null)
    }
    document.addEventListener('pointerover', over)
    document.addEventListener('focusin', focus)
    document.addEventListener('focusout', hide)
    document.addEventListener('pointerdown', hide, { capture: true })
    addEventListener('scroll', hide, { capture: true, passive: true })
    return () => {
      clearTimeout(timer)
      document.removeEventListener('pointerover', over)
      document.removeEventListener('focusin', focus)
      document.removeEventListener('focusout', hide)
      document.removeEventListener('pointerdown', hide, { capture: true })
      removeEventListener('scroll', hide, { capture: true })
    }
  }, [])

  useLayoutEffect(() => {
    const tip = node.current
    if (!shown || !tip) return
    tip.showPopover()
    const at = place({
      anchor: shown.on.getBoundingClientRect(),
      panel: { width: tip.offsetWidth, height: tip.offsetHeight },
      room: { width: innerWidth, height: innerHeight },
      side: 'below',
      align: 'center',
      gap: 6,
    })
    tip.style.translate = `${at.x}px ${at.y}px`
    return pushLayer(() => setShown(null))
  }, [shown])

  if (!shown) return null
  return (
    // The name is the element's accessible name already; reading it twice would be noise.
    <div ref={node} popover="manual" className={styles.tip} aria-hidden="true">
      {shown.name}
      {shown.keys ? <Kbd keys={shown.keys} on="accent" /> : null}
    </div>
  )
}
