// An event type is one typed row: payload, the sentence staff read, the sentence clients read (or null: they never
// see it), its icon and the name it has for webhooks. History, notices, mails and docs all read this row.

import type { z } from 'zod'
import type { MessageKey } from '#locales/keys.ts'

export type EventRow = {
  readonly version: number
  readonly payload: z.ZodType
  /** Key of the sentence in the message catalogue; its parameters are the payload's fields plus {{actor}}. */
  readonly staff: MessageKey
  readonly client: MessageKey | null
  readonly icon: string
  readonly webhook: string | null
}

export type EventTable = Readonly<Record<string, EventRow>>

/** An event as a decision returns it: where and when are added by `act`. */
export type Event<T extends EventTable, K extends keyof T & string = keyof T & string> = {
  [Type in K]: { readonly type: Type; readonly payload: z.infer<T[Type]['payload']> }
}[K]

export type AnyEvent = { readonly type: string; readonly payload: unknown }

/** A reference with the name it had at the time, so that history reads well after a rename. */
export type Named = { readonly id: string; readonly name: string }
