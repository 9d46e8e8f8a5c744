import type { ComponentType } from 'react'
import type { Searchable } from '#web/platform/folding.ts'

export type Kind = 'ticket' | 'client' | 'person' | 'agreement' | 'view' | 'action' | 'option'

/** Something the palette can find. */
export type Entry = {
  /** `ticket:4812`, `client:…`, `action:ticket.reply`. */
  readonly id: string
  readonly kind: Kind
  readonly name: string
  /** A quieter word: the client of a ticket, the address of a person. */
  readonly note: string | null
  readonly text: Searchable
  /** The number people type, for tickets. */
  readonly number: number | null
  /** My open ticket. */
  readonly mine: boolean
  /** Still going on: an open ticket, an active client. */
  readonly live: boolean
  /** Of the screen one is on. */
  readonly here: boolean
  /** Among equals, the likelier first: creating before going, going before settings. */
  readonly likely: number
  readonly icon: ComponentType<{ size?: number; strokeWidth?: number }> | null
  readonly keys: string | null
  /** Where Enter leads; ⌘Enter in a new tab. Null: `run` does it. */
  readonly to: string | null
  readonly run: (() => void) | null
  /** What Tab drills into. */
  readonly inside: (() => readonly Entry[]) | null
}
