// What an administrator set about mail, as it is kept.

import type { Language } from '#domain/actor.ts'
import type { RelaySecurity } from '#domain/mail/shapes.ts'

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

export type Company = {
  readonly name: string
  readonly language: Language
  readonly region: string
  readonly zone: string
}

export type MailSettings = {
  readonly intake: Intake
  readonly relay: Relay | null
  readonly hookTokenHash: string | null
  readonly company: Company
  /** Our addresses as lookup keys, without tags. */
  readonly ours: ReadonlySet<string>
  readonly changedAt: number | null
}
