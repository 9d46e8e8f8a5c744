import { useEffect, useLayoutEffect, useState } from 'react'

// The keyboard's focus is never lost: what had it and has gone gives it back to where it came from, and else to the
// screen's home: the conversation of a ticket, the row of a list. What covers the page keeps it to itself.

/** On the element a screen's keys act upon; where there are several (a list and a ticket) the last one is the nearest. */
export const focusHome = { 'data-focus-home': true } as const

export function goHome(): void {
  const cover = [...document.querySelectorAll<HTMLElement>('[aria-modal="true"]')].filter(isShown).at(-1)
  const homes = (cover ?? document).querySelectorAll<HTMLElement>('[data-focus-home]')
  const home = homes[homes.length - 1] ?? cover ?? document.getElementById('content')
  home?.focus({ preventScroll: true })
}

/** Gives the focus back, unless something else has taken it meanwhile. */
export function giveBack(to: Element | null): void {
  if (!isLost()) return
  if (to instanceof HTMLElement && to !== document.body && isShown(to)) to.focus({ preventScroll: true })
  else goHome()
}

/** For what covers the page: the focus returns when it closes, also when it was opened by a key on no element at all. */
export function useGiveBack(open: boolean): void {
  const [before, setBefore] = useState({ open: false, had: null as Element | null })
  // Read while rendering: by the time an effect runs, a field inside has taken the focus.
  if (before.open !== open) setBefore({ open, had: open ? document.activeElement : before.had })
  const { had } = before
  useLayoutEffect(() => {
    if (!open) return
    return () => soon(() => giveBack(had))
  }, [open, had])
}

/** Catches what none of its kind has looked after: a button that goes with its press. */
export function useFocusKept(): void {
  useEffect(() => {
    let last: Element | null = null
    const remember = (event: FocusEvent) => {
      last = event.target as Element
    }
    const check = () =>
      soon(() => {
        if (isLost() && last !== null && !last.isConnected) goHome()
      })
    addEventListener('focusin', remember)
    addEventListener('keydown', check)
    addEventListener('click', check)
    return () => {
      removeEventListener('focusin', remember)
      removeEventListener('keydown', check)
      removeEventListener('click', check)
    }
  }, [])
}

/** Once what goes has gone; again when it left slowly. */
function soon(act: () => void): void {
  requestAnimationFrame(act)
  setTimeout(act, 250)
}

const isLost = () => document.activeElement === null || document.activeElement === document.body
const isShown = (element: Element) => element.isConnected && element.getClientRects().length > 0
