// Setting up mail: our addresses, the relay and its password, the token of the hook. Secrets go in and never out.

import { createHash, randomBytes } from 'node:crypto'
import { lookupKey, usableAddress } from '#domain/mail/address.ts'
import { mailPolicy } from '#domain/mail/policy.ts'
import {
  changedBy,
  type IntakeChanges,
  type IntakeNow,
  intakeConflict,
  type Touched,
  touchedBy,
} from '#domain/mail/settings-conflict.ts'
import type { RelaySecurity } from '#domain/mail/shapes.ts'
import { toIso } from '#kernel/instant.ts'
import { type Refusal, refusal } from '#kernel/refusal.ts'
import { lockSettings, settingsSubject, storeSetting } from '../people/index.ts'
import type { Ability, Decision } from '../platform/act.ts'
import type { Desk } from '../platform/desk.ts'
import type { Unit } from '../platform/unit.ts'
import { relayPassword } from './outgoing/relay.ts'
import type { Intake, MailSettings } from './settings.ts'
import type { RelayChange } from './settings-kept.ts'
import {
  forgetSecret,
  forgetSetting,
  keepSecret,
  knownServices,
  lastRelayChange,
  readSettings,
} from './store/settings.ts'

type Done = Decision<null>

const readForChange = async ({ db }: Pick<Unit, 'db'>): Promise<MailSettings> => {
  await lockSettings(db)
  return readSettings(db)
}

type IntakeState = MailSettings & { readonly known: ReadonlySet<string>; readonly changes: IntakeChanges }

const intakeNow = ({ intake }: MailSettings): IntakeNow => ({
  ...intake,
  addresses: intake.addresses.filter(other => other !== intake.address),
})

export const saveIntake: Ability<IntakeChanges, IntakeState, Decision<Intake>> = {
  name: 'mail.saveIntake',
  may: mailPolicy['mail.configure'].may,
  load: async (unit, changes) => ({
    ...(await readForChange(unit)),
    changes,
    known: await knownServices(
      unit.db,
      (changes.services ?? []).map(({ serviceId }) => serviceId),
    ),
  }),
  decide: (state, changes, { actor }) => {
    const { intake: before, known, touched } = state
    const conflict = intakeConflict(changes, { now: intakeNow(state), touched, by: actor.id })
    if (conflict) return conflict
    const address = changes.address ?? before.address ?? ''
    const addresses = changes.addresses ?? before.addresses.filter(other => other !== before.address)
    const { acknowledge = before.acknowledge, authenticatedBy = before.authenticatedBy } = changes
    const usable: string[] = []
    for (const given of [address, ...addresses]) {
      const one = usableAddress(given)
      // Our reply addresses are made by adding a tag: there must be room for it, and none there already.
      if (!one || one.includes('+') || one.indexOf('@') > 20)
        return refusal('mail.address_unusable', {
          path: ['address'],
          params: { address: given.slice(0, 100) },
        })
      if (!usable.some(known => lookupKey(known) === lookupKey(one))) usable.push(one)
    }
    const isUsable = (one: string): boolean => usable.some(other => lookupKey(other) === lookupKey(one))
    const strange = changes.services?.find(({ address: one }) => !isUsable(one))
    if (strange)
      return refusal('mail.address_not_ours', { path: ['services'], params: { address: strange.address } })
    if (changes.services?.some(({ serviceId }) => !known.has(serviceId)))
      return refusal('mail.service_not_found', { path: ['services'] })
    // An address that is ours no longer names nothing.
    const services = (changes.services ?? before.services).filter(({ address: one }) => isUsable(one))
    const intake: Intake = {
      address: usable[0] ?? null,
      addresses: usable,
      acknowledge,
      services,
      authenticatedBy,
    }
    return {
      subject: settingsSubject,
      events: [{ type: 'mail.intake_changed', payload: { addresses: usable, acknowledge } }],
      reply: intake,
    }
  },
  store: (unit, { reply }, { changes, ...before }, { actor }) => {
    const touch = { version: before.intakeVersion + 1, by: actor.id, name: actor.name }
    const touched: Touched = touchedBy(changes, { now: intakeNow(before), touched: before.touched, touch })
    storeSetting(unit, 'mail.intake', { ...reply, touched }, actor.id)
    // What waited for an address of ours can go now.
    unit.enqueue({ task: 'mail.flush', payload: {}, key: 'mail.flush' })
  },
}

/** What the relay was when it was seen: its `changedAt`, null: none; absent: nobody looked. */
type Seen = { readonly base?: string | null | undefined }
type RelayState = MailSettings & { readonly last: RelayChange | null }

const readRelay = async (unit: Pick<Unit, 'db'>): Promise<RelayState> => ({
  ...(await readForChange(unit)),
  last: await lastRelayChange(unit.db),
})

const relayConflict = ({ base }: Seen, { relayChangedAt, last }: RelayState, by: string | null) =>
  base === undefined || last?.by === by || base === (relayChangedAt === null ? null : toIso(relayChangedAt))
    ? null
    : changedBy(last?.name ?? '', 'relay')

export type SaveRelay = {
  readonly host: string
  readonly port: number
  readonly secure: RelaySecurity
  readonly user: string | null
  /** Absent: as it is; null: none. */
  readonly password?: string | null | undefined
}

export const relayFault = (wanted: SaveRelay): Refusal | null => {
  if (wanted.password && !wanted.user) return refusal('mail.password_without_user', { path: ['user'] })
  if (wanted.user && wanted.secure === 'none' && !isLoopback(wanted.host))
    return refusal('mail.password_unprotected', { path: ['secure'], params: { host: wanted.host } })
  return null
}

const isLoopback = (host: string): boolean => /^(?:localhost|127\.\d+\.\d+\.\d+|\[?::1\]?)$/i.test(host)

/** Made for one call: the password is kept out of everything that is logged or recorded. */
export const saveRelay = (
  desk: Desk,
  { base, ...wanted }: SaveRelay & Seen,
): Ability<null, RelayState, Done> => ({
  name: 'mail.saveRelay',
  may: mailPolicy['mail.configure'].may,
  load: readRelay,
  decide: (before, _input, { actor }) => {
    const { password, ...relay } = wanted
    return (
      relayFault(wanted) ??
      relayConflict({ base }, before, actor.id) ?? {
        subject: settingsSubject,
        events: [
          { type: 'mail.relay_changed', payload: { ...relay, passwordChanged: password !== undefined } },
        ],
        reply: null,
      }
    )
  },
  store: async (unit, _decision, _before, { actor }) => {
    const { password, ...relay } = wanted
    storeSetting(unit, 'mail.relay', relay, actor.id)
    if (password) await keepSecret(unit.db, relayPassword, desk.secrets.seal(relayPassword, password))
    else if (password === null || relay.user === null) await forgetSecret(unit.db, relayPassword)
    unit.enqueue({ task: 'mail.flush', payload: {}, key: 'mail.flush' })
    unit.announce({ topic: 'outbox', ids: [] })
  },
})

export const removeRelay: Ability<Seen, RelayState, Done> = {
  name: 'mail.removeRelay',
  may: mailPolicy['mail.configure'].may,
  load: readRelay,
  decide: (before, seen, { actor }) =>
    relayConflict(seen, before, actor.id) ?? {
      subject: settingsSubject,
      events: before.relay ? [{ type: 'mail.relay_removed', payload: { host: before.relay.host } }] : [],
      reply: null,
    },
  store: async unit => {
    await forgetSetting(unit.db, 'mail.relay')
    await forgetSecret(unit.db, relayPassword)
    unit.announce({ topic: 'config', ids: [] })
    unit.announce({ topic: 'outbox', ids: [] })
  },
}

export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('hex')

export const renewHookToken: Ability<null, null, Decision<{ readonly token: string }>> = {
  name: 'mail.renewHookToken',
  shownOnce: true,
  may: mailPolicy['mail.configure'].may,
  load: async () => null,
  decide: () => ({
    subject: settingsSubject,
    events: [{ type: 'mail.hook_token_renewed', payload: {} }],
    reply: { token: '' },
  }),
  store: (unit, _decision, _state, { actor }) => {
    const token = `hook_${randomBytes(32).toString('base64url')}`
    storeSetting(unit, 'mail.hook', { tokenHash: hashOfToken(token) }, actor.id)
    return { token }
  },
}
