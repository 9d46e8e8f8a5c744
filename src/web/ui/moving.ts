import type { KeyboardEvent } from 'react'

/**
 * Roving focus among the elements a selector finds inside the event's own element: arrows, Home, End and the first
 * letters of a name. Returns true when it has used the key.
 */
export function moveFocus(
  event: KeyboardEvent<HTMLElement>,
  selector: string,
  axis: 'block' | 'inline' = 'block',
): boolean {
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>(selector)]
  if (items.length === 0 || event.altKey || event.ctrlKey || event.metaKey) return false
  const here = items.indexOf(document.activeElement as HTMLElement)
  const rtl = axis === 'inline' && getComputedStyle(event.currentTarget).direction === 'rtl'
  const [on, back] = axis === 'block' ? ['ArrowDown', 'ArrowUp'] : ['ArrowRight', 'ArrowLeft']
  const next = rtl ? back : on
  const previous = rtl ? on : back
  const target =
    event.key === next
      ? items[(here + 1) % items.length]
      : event.key === previous
        ? items[(here - 1 + items.length) % items.length]
        : event.key === 'Home'
          ? items[0]
          : event.key === 'End'
            ? items.at(-1)
            : [...event.key].length === 1 && event.key !== ' '
              ? startingWith(items, here, event.key)
              : undefined
  if (!target) return false
  event.preventDefault()
  target.focus()
  return true
}

const startingWith = (items: readonly HTMLElement[], here: number, letter: string) =>
  [...items.slice(here + 1), ...items.slice(0, here + 1)].find(item =>
    (item.textContent ?? '').trim().toLocaleLowerCase().startsWith(letter.toLocaleLowerCase()),
  )
