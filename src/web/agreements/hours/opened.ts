import { useSyncExternalStore } from 'react'

type Named = { readonly id: string; readonly number: number; readonly name: string }
type OnTicket = {
  readonly id: string
  readonly number: number
  readonly subject: string
  /** Whether it is under an agreement of its own. */
  readonly agreed: boolean
}

/** Where booking began: at least whose work it is. */
export type Booking = {
  readonly client: { readonly id: string; readonly name: string }
  readonly agreement?: Named
  readonly ticket?: OnTicket
}

let opened: Booking | null = null
const listeners = new Set<() => void>()
function set(next: Booking | null): void {
  opened = next
  for (const listener of listeners) listener()
}

/** Work is booked on hours from an agreement, a client or a ticket; the sheet stands on every screen. */
export const openBooking = (booking: Booking): void => set(booking)
export const closeBooking = (): void => set(null)

export const useOpenedBooking = (): Booking | null =>
  useSyncExternalStore(
    listener => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    () => opened,
  )
