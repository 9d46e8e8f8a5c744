// What an administrator set about mail, kept in memory: a listener cannot ask the database for every recipient.

import { lookupKey, withoutTag } from '#domain/mail/address.ts'
import type { Desk } from '../platform/desk.ts'
import type { MailSettings } from './settings-kept.ts'
import { readSettings } from './store/settings.ts'

export type { Company, Intake, MailSettings, Relay } from './settings-kept.ts'

const freshFor = 5_000

type Held = { readonly at: number; readonly settings: Promise<MailSettings> }
const held = new WeakMap<Desk, { now: Held | null }>()

/** The settings, at most five seconds old, and at once those of a change that was announced. */
export const mailSettings = (desk: Desk): Promise<MailSettings> => {
  let memory = held.get(desk)
  if (!memory) {
    const fresh: { now: Held | null } = { now: null }
    memory = fresh
    held.set(desk, fresh)
    desk.live.subscribe(({ topic }) => {
      if (topic === 'config' || topic === 'resync') fresh.now = null
    })
  }
  if (memory.now && performance.now() - memory.now.at < freshFor) return memory.now.settings
  const slot = memory
  const settings = readSettings(desk.database.app)
  slot.now = { at: performance.now(), settings }
  settings.catch(() => {
    slot.now = null
  })
  return settings
}

/** For whoever has just changed them on this node. */
export const forgetMailSettings = (desk: Desk): void => {
  const memory = held.get(desk)
  if (memory) memory.now = null
}

export const isOurs = (settings: Pick<MailSettings, 'ours'>, address: string): boolean =>
  settings.ours.has(lookupKey(withoutTag(address)))
