// Mails about accounts: in the reader's language, with a link that only the configured address can be part of.

import type { Language, Role } from '#domain/actor.ts'
import { format } from '#domain/format.ts'
import { goodFor, type LinkKind, linkTo } from '#domain/people/links.ts'
import type { Instant } from '#kernel/instant.ts'
import type { MessageKey } from '#locales/keys.ts'
import type { Desk } from '#server/platform/desk.ts'
import { post } from '#server/platform/outbox.ts'
import type { Unit } from '#server/platform/unit.ts'
import { wordsIn } from '#server/platform/words.ts'
import { storeLink } from './store/mail-links.ts'
import { withRole } from './store/people.ts'
import { readSettings } from './store/settings.ts'
import { hashOfToken, newToken } from './tokens.ts'

export type Recipient = {
  readonly id: string
  readonly kind: 'staff' | 'contact'
  readonly name: string
  readonly email: string
  readonly language: Language
  readonly region: string
  readonly zone: string | null
}

/**
 * Makes a link and mails it; earlier links of the kind stop working.
 * @returns the address it holds: the command line prints it, nothing else may.
 */
export const sendLink = async (
  desk: Desk,
  unit: Unit,
  to: Recipient,
  { kind, by, byId = null }: { readonly kind: LinkKind; readonly by: string; readonly byId?: string | null },
): Promise<string> => {
  const token = newToken()
  await storeLink(unit, { personId: to.id, kind, tokenHash: hashOfToken(token), by: byId })
  const link = linkTo(desk.config.url, kind, to.id, token)
  const { company } = await readSettings(unit.db)
  const show = format({ locale: `${to.language}-${to.region}`, zone: to.zone ?? company?.zone ?? 'UTC' })
  const end = (unit.now + goodFor[kind]) as Instant
  mail(desk, unit, to, {
    subject: `mail.people.${kind}.subject`,
    text:
      kind === 'invitation' && to.kind === 'contact'
        ? 'mail.people.contact_invitation.text'
        : `mail.people.${kind}.text`,
    params: {
      company: company?.name ?? 'Accord',
      inviter: by,
      link,
      until: `${show.date(end)} ${show.time(end)}`,
    },
  })
  return link
}

/** Whoever's password was changed hears of it: a thief would not tell them. */
export const tellOfPassword = async (desk: Desk, unit: Unit, to: Recipient): Promise<void> => {
  const { company } = await readSettings(unit.db)
  mail(desk, unit, to, {
    subject: 'mail.people.password_set.subject',
    text: 'mail.people.password_set.text',
    params: { company: company?.name ?? 'Accord' },
  })
}

type Occasion = 'role_changed' | 'security_changed' | 'second_factor_dropped'

/** Changes of who may do what are told to all administrators, the one who made them too. */
export const tellAdministrators = async (
  desk: Desk,
  unit: Unit,
  occasion: Occasion,
  facts: {
    readonly actor: string
    readonly person?: string
    readonly from?: Role
    readonly to?: Role
  },
): Promise<void> => {
  const { company } = await readSettings(unit.db)
  for (const person of await withRole(unit.db, 'administrator')) {
    if (!person.email) continue
    const say = wordsIn(person.language)
    mail(
      desk,
      unit,
      { ...person, email: person.email },
      {
        subject: `mail.people.${occasion}.subject`,
        text: `mail.people.${occasion}.text`,
        params: {
          company: company?.name ?? 'Accord',
          actor: facts.actor,
          person: facts.person ?? '',
          from: facts.from ? say(`role.${facts.from}`) : '',
          to: facts.to ? say(`role.${facts.to}`) : '',
        },
      },
    )
  }
}

const mail = (
  desk: Desk,
  unit: Unit,
  to: Recipient,
  words: {
    readonly subject: MessageKey
    readonly text: MessageKey
    readonly params: Readonly<Record<string, string>>
  },
): void => {
  const say = wordsIn(to.language)
  const params = { ...words.params, name: to.name }
  post(
    unit,
    {
      kind: 'account',
      automatic: true,
      to: [{ name: to.name, address: to.email }],
      personId: to.id,
      subject: say(words.subject, params),
      text: say(words.text, params),
    },
    new URL(desk.config.url).hostname,
  )
}
