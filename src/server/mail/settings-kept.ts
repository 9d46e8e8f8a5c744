// What an administrator set about mail, as it is kept.

import type { Language } from '#domain/actor.ts'
import type { Touched } from '#domain/mail/settings-conflict.ts'
import type { RelaySecurity } from '#domain/mail/shapes.ts'
import type { Instant } from '#kernel/instant.ts'

export type Intake = {
  readonly address: string | null
  readonly addresses: readonly string[]
  readonly acknowledge: boolean
  readonly services: readonly { readonly address: string; readonly serviceId: string }[]
  readonly authenticatedBy: string | null
}

export type Relay = {
  readonly host: string
  readonly port: number
  readonly secure: RelaySecurity
  readonly user: string | null
}

/** When the relay was last set or taken away, and by whom. */
export type RelayChange = { readonly by: string | null; readonly name: string }

export type Company = {
  readonly name: string
  readonly language: Language
  readonly region: string
  readonly zone: string
}

export type MailSettings = {
  readonly intake: Intake
  /** Grows with each change of the intake, with who changed each field last. */
  readonly intakeVersion: number
  readonly touched: Touched
  readonly relay: Relay | null
  readonly relayChangedAt: Instant | null
  readonly hookTokenHash: string | null
  readonly company: Company
  /** Our addresses as lookup keys, without tags. */
  readonly ours: ReadonlySet<string>
  readonly changedAt: number | null
}
