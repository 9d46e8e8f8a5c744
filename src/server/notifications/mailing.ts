// Mails of notifications: notices of the desk to colleagues, never messages of a ticket. Many at once become one.

import { placeOf } from '#domain/calendars/versions.ts'
import { momentOf, sentenceOf } from '#domain/notifications/words.ts'
import { type Instant, instant, milliseconds, minus, minutes, plus } from '#kernel/instant.ts'
import type { MessageKey } from '#locales/keys.ts'
import { inUnit } from '#server/platform/act.ts'
import type { Desk } from '#server/platform/desk.ts'
import { post } from '#server/platform/outbox.ts'
import type { Unit } from '#server/platform/unit.ts'
import { wordsIn } from '#server/platform/words.ts'
import { type Colleague, loadColleagues } from './people.ts'
import { planMail } from './planning.ts'
import { countMailed, loadToMail, storeMailAt, storeMailed, type ToMail } from './store/notifications.ts'

/** More than so many mails about promises in so short a time are a storm: the rest comes together, a little later. */
const storm = { mails: 5, within: minutes(10), collectedFor: minutes(5) }

/**
 * The job `notifications.mail`: everything that is due for a person by now and still tells them anything.
 * @param together what was collected during a storm: one mail for all of it.
 */
export const mailDue = async (desk: Desk, personId: string, together: boolean): Promise<void> => {
  await inUnit(desk, async unit => {
    const person = (await loadColleagues(unit.db, [personId])).get(personId)
    const rows = await loadToMail(unit, personId)
    const news = rows.filter(row => person?.email && isNews(row))
    for (const row of rows) if (!news.includes(row)) storeMailAt(unit, row.id, null)
    if (!person) return
    const promises = news.filter(row => row.payload.clockId !== undefined)
    for (const row of news) if (!promises.includes(row)) mailOne(desk, unit, row, person)
    const had = await countMailed(unit.db, personId, minus(unit.now, storm.within))
    if (promises.length > storm.mails || (together && promises.length > 1))
      mailTogether(desk, unit, promises, person)
    else if (together || had + promises.length <= storm.mails)
      for (const row of promises) mailOne(desk, unit, row, person)
    else collect(unit, person, promises)
  })
}

/** A warning of a promise that was kept, or missed, meanwhile is no news: the miss has a mail of its own. */
const isNews = ({ kind, read, done, payload, clockState, clockBreached }: ToMail): boolean => {
  if (read || done) return false
  if (payload.clockId === undefined) return true
  if (clockState !== 'running' && clockState !== 'not_started') return false
  return kind === 'warned' || kind === 'heads_up' ? clockBreached === false : true
}

const collect = (unit: Unit, person: Colleague, rows: readonly ToMail[]): void => {
  const { collectedFor } = storm
  const at = plus(0 as Instant, milliseconds((Math.floor(unit.now / collectedFor) + 1) * collectedFor))
  for (const row of rows) storeMailAt(unit, row.id, at)
  planMail(unit, person.id, at, { together: true })
}

type Say = (key: string, values?: Readonly<Record<string, string | number>>) => string

const sayTo = (person: Colleague): Say => {
  const translate = wordsIn(person.language)
  return (key, values = {}) => translate(key as MessageKey, values)
}

const wordsOf = (row: ToMail, unit: Unit, person: Colleague, say: Say): string =>
  sentenceOf({ kind: row.kind, ticket: row.ticket, client: row.client?.name ?? null }, row.payload, {
    say,
    reader: person,
    now: unit.now,
  })

const mailOne = (desk: Desk, unit: Unit, row: ToMail, person: Colleague): void => {
  const say = sayTo(person)
  const sentence = wordsOf(row, unit, person, say)
  const number = row.ticket?.number ?? ''
  const about = row.ticket === null && row.payload.agreement ? 'agreement.' : ''
  storeMailed(unit, row.id)
  send(desk, unit, person, {
    ticketId: row.ticket?.id ?? null,
    subject: say(`mail.notice.${about}subject`, { number, sentence }),
    text: say(`mail.notice.${about}text`, {
      name: person.name,
      sentence,
      client: row.client?.name ?? row.payload.agreement?.client.name ?? '',
      link: linkTo(desk, row),
      why: dueOnBothClocks(row, unit, person, say),
      settings: settingsLink(desk),
    }),
    dedupe: `notification:${row.id}`,
  })
}

const mailTogether = (desk: Desk, unit: Unit, rows: readonly ToMail[], person: Colleague): void => {
  const say = sayTo(person)
  for (const row of rows) storeMailed(unit, row.id)
  send(desk, unit, person, {
    ticketId: null,
    subject: say('mail.notice.together.subject', { count: rows.length }),
    text: say('mail.notice.together.text', {
      name: person.name,
      count: rows.length,
      list: rows.map(row => `- ${wordsOf(row, unit, person, say)}\n  ${linkTo(desk, row)}`).join('\n'),
      settings: settingsLink(desk),
    }),
    dedupe: `notification:${rows[0]?.id}`,
  })
}

const linkTo = ({ config: { url } }: Desk, { ticket, payload: { agreement } }: ToMail): string => {
  if (ticket) return `${url}/t/${ticket.number}`
  return agreement ? `${url}/a/${agreement.number}` : url
}
const settingsLink = ({ config }: Desk): string => `${config.url}/notifications`

type Letter = {
  readonly ticketId: string | null
  readonly subject: string
  readonly text: string
  readonly dedupe: string
}

const send = (desk: Desk, unit: Unit, { id, name, email }: Colleague, letter: Letter): void => {
  if (email === null) return
  const to = [{ name, address: email }]
  post(
    unit,
    { kind: 'notice', automatic: true, to, personId: id, ...letter },
    new URL(desk.config.url).hostname,
  )
}

/** When the promise is counted in another zone than the reader's, the due moment is told on that clock as well. */
const dueOnBothClocks = (
  { payload: { dueAt, zone } }: ToMail,
  unit: Unit,
  person: Colleague,
  say: Say,
): string => {
  if (!dueAt || !zone || zone === person.zone) return ''
  const at = instant(dueAt)
  const [here, there] = [momentOf(at, unit.now, person), momentOf(at, unit.now, { ...person, zone })]
  return here === there ? '' : say('mail.notice.why', { due: here, elsewhere: there, place: placeOf(zone) })
}
