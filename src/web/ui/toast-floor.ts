import { type RefObject, useLayoutEffect } from 'react'

// What somebody writes in is never covered: short messages stand on top of it, or beside it where there is room.

const floors = new Set<Element>()
const listeners = new Set<() => void>()
const announce = () => {
  for (const listener of listeners) listener()
}
const watch = typeof ResizeObserver === 'undefined' ? null : new ResizeObserver(announce)

/** For a ref of what short messages must not cover. */
export function standOn(element: Element | null): (() => void) | undefined {
  if (!element) return undefined
  floors.add(element)
  watch?.observe(element)
  return () => {
    floors.delete(element)
    watch?.unobserve(element)
    announce()
  }
}

/** Lifts the layer above the floors that lie under it; `shown` grows and shrinks with what it holds. */
export function useLift(layer: RefObject<HTMLElement | null>, shown: unknown): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: another message is another size
  useLayoutEffect(() => {
    const lift = () => {
      const node = layer.current
      if (node) node.style.setProperty('--lift', `${liftOf(node.getBoundingClientRect(), rects())}px`)
    }
    lift()
    listeners.add(lift)
    addEventListener('resize', lift)
    return () => {
      listeners.delete(lift)
      removeEventListener('resize', lift)
    }
  }, [layer, shown])
}

type Box = Pick<DOMRect, 'left' | 'right' | 'top' | 'height'>
const rects = (): readonly Box[] => [...floors].map(floor => floor.getBoundingClientRect())

/** From the window's end to the highest floor under the layer; 0 where none is. */
export const liftOf = (
  layer: Pick<Box, 'left' | 'right'>,
  under: readonly Box[],
  end = innerHeight,
): number =>
  Math.max(
    0,
    ...under
      .filter(({ left, right, height }) => height > 0 && left < layer.right && right > layer.left)
      .map(({ top }) => end - top),
  )
