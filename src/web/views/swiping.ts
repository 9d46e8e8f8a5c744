import { type PointerEvent, useRef } from 'react'

type Swipe = 'start' | 'end'

/** How far a finger must go for it to be meant, in CSS pixels. */
const meant = 72
const straight = 12

/** Which swipe a movement is: clearly sideways and far enough, or none. Positive goes towards the line's end. */
export function swipeOf(dx: number, dy: number): Swipe | null {
  if (Math.abs(dx) < meant || Math.abs(dy) > Math.abs(dx) / 2) return null
  return dx > 0 ? 'end' : 'start'
}

/**
 * Swiping a card sideways, for fingers only; scrolling stays the browser's (`touch-action: pan-y`). The card follows the
 * finger by a variable, so nothing is rendered while it moves. Everything a swipe does is in the card's menu as well.
 */
export function useSwipe(onSwipe: (swipe: Swipe) => void, onLongPress: () => void) {
  const from = useRef<{ x: number; y: number; held: number } | null>(null)
  const moved = useRef(false)
  const forget = (node: HTMLElement) => {
    clearTimeout(from.current?.held)
    from.current = null
    node.style.removeProperty('--swiped')
    delete node.dataset['swiping']
  }
  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.pointerType === 'mouse') return
      moved.current = false
      const held = window.setTimeout(() => {
        moved.current = true
        onLongPress()
      }, 500)
      from.current = { x: event.clientX, y: event.clientY, held }
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const start = from.current
      if (!start) return
      const dx = event.clientX - start.x
      const dy = event.clientY - start.y
      if (Math.hypot(dx, dy) > straight) clearTimeout(start.held)
      if (Math.abs(dx) < straight || Math.abs(dy) > Math.abs(dx)) return
      moved.current = true
      const node = event.currentTarget
      node.style.setProperty('--swiped', `${dx}px`)
      node.dataset['swiping'] = dx > 0 ? 'end' : 'start'
    },
    onPointerUp: (event: PointerEvent<HTMLElement>) => {
      const start = from.current
      const node = event.currentTarget
      const rtl = getComputedStyle(node).direction === 'rtl' ? -1 : 1
      const swipe = start ? swipeOf((event.clientX - start.x) * rtl, event.clientY - start.y) : null
      forget(node)
      if (swipe) onSwipe(swipe)
    },
    onPointerCancel: (event: PointerEvent<HTMLElement>) => forget(event.currentTarget),
    // A press that was a swipe opens nothing.
    onClickCapture: (event: { stopPropagation: () => void; preventDefault: () => void }) => {
      if (!moved.current) return
      moved.current = false
      event.stopPropagation()
      event.preventDefault()
    },
  }
}
