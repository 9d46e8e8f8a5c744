import { type RefObject, useLayoutEffect, useState } from 'react'

/** The inline size of an element in whole pixels, followed as it changes; 0 until it is known. */
export function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    const node = element.current
    if (!node) return
    setWidth(Math.floor(node.clientWidth))
    const watch = new ResizeObserver(() => setWidth(Math.floor(node.clientWidth)))
    watch.observe(node)
    return () => watch.disconnect()
  }, [element])
  return width
}
