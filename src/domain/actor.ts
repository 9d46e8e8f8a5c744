// Who acts. Every change and every read is made by one of these; there is no "no user" that may do anything.

export type Role = 'administrator' | 'lead' | 'account_manager' | 'agent' | 'observer'
export const roles = [
  'administrator',
  'lead',
  'account_manager',
  'agent',
  'observer',
] as const satisfies readonly Role[]

export const languages = ['en', 'nl', 'fr', 'es', 'ru'] as const
export type Language = (typeof languages)[number]

export type Staff = {
  readonly kind: 'staff'
  readonly id: string
  readonly name: string
  readonly role: Role
  readonly teams: readonly string[]
  readonly language: Language
}

/** A client's person. Sees and does only what is on its own client's side. */
export type Contact = {
  readonly kind: 'contact'
  readonly id: string
  readonly name: string
  readonly clientId: string
  readonly language: Language
}

/** The desk itself: mail intake, the sweeper, jobs, the command line. */
export type System = { readonly kind: 'system'; readonly id: null; readonly name: 'Accord' }

export type Actor = Staff | Contact | System

export const system: System = { kind: 'system', id: null, name: 'Accord' }

/** Where a change came in; kept in the ledger. */
export type Via = 'app' | 'portal' | 'mail' | 'api' | 'cli' | 'rule' | 'clock' | 'import' | 'setup'
