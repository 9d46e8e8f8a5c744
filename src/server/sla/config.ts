// What is promised, kept in memory on each node: read once, dropped when anybody changes it (the live topic
// `config`), so that an intake of mail costs no query for matching and folding.

import { countingAt, type Match, type MatchRequest, matchTerms, type Offer } from '#domain/sla/match.ts'
import { always, type CountingCalendar } from '#domain/sla/terms.ts'
import { type Calendar, compileCalendar } from '#kernel/calendar.ts'
import type { Calendars } from '#kernel/clock.ts'
import type { Instant } from '#kernel/instant.ts'
import type { Desk } from '#server/platform/desk.ts'
import { loadOffer, type OfferRows } from './store/offer.ts'

export type SlaConfig = Offer & {
  /** Every published version, by the key clocks know it by. */
  readonly books: Calendars
  /** What people call the version a key stands for. */
  readonly nameOf: (key: string) => { readonly id: string; readonly name: string; readonly version: number }
  readonly compiled: (key: string) => Calendar
  readonly matchTerms: (request: MatchRequest, now: Instant) => Match
  /** The version that has taken over from this one by `now`, or null when it still counts. */
  readonly successorOf: (key: string, now: Instant) => CountingCalendar | null
  /** The working hours of whoever will be told: the person's own, else the team's, else the company's. */
  readonly hoursOf: (
    whom: { readonly assigneeId: string | null; readonly teamId: string | null },
    now: Instant,
  ) => Calendar | null
}

/** The configuration as this node knows it. */
export const slaConfig = (desk: Desk): Promise<SlaConfig> => {
  const known = nodes.get(desk)
  if (known?.config) return known.config
  const node = known ?? listen(desk)
  const config = loadOffer(desk.database.app).then(build)
  node.config = config
  // A failed read is not remembered.
  config.catch(() => {
    if (node.config === config) node.config = null
  })
  return config
}

/** Like `slaConfig`, read again if it does not know one of these calendars: another node has just published it. */
export const slaConfigKnowing = async (desk: Desk, keys: Iterable<string>): Promise<SlaConfig> => {
  const config = await slaConfig(desk)
  for (const key of keys)
    if (!(key in config.books)) {
      forgetConfig(desk)
      return slaConfig(desk)
    }
  return config
}

/** Like `slaConfig`, read again if an agreement keeps to a policy version it does not know: published this moment. */
export const slaConfigOffering = async (
  desk: Desk,
  policyVersionIds: Iterable<string>,
): Promise<SlaConfig> => {
  const config = await slaConfig(desk)
  for (const id of policyVersionIds)
    if (!config.policyVersions.has(id)) {
      forgetConfig(desk)
      return slaConfig(desk)
    }
  return config
}

/** Called where this node itself has changed something, so that it need not wait to hear of it. */
export const forgetConfig = (desk: Desk): void => {
  const node = nodes.get(desk)
  if (node) node.config = null
}

type NodeConfig = { config: Promise<SlaConfig> | null }
const nodes = new WeakMap<Desk, NodeConfig>()
const topics = new Set(['config', 'team', 'person', 'resync'])

const listen = (desk: Desk): NodeConfig => {
  const node: NodeConfig = { config: null }
  nodes.set(desk, node)
  desk.live.subscribe(({ topic }) => {
    if (topics.has(topic)) node.config = null
  })
  return node
}

const build = (rows: OfferRows): SlaConfig => {
  const calendars = new Map<
    string,
    { readonly name: string; readonly versions: OfferRows['calendars'][number][] }
  >()
  const books: Record<string, Calendar> = { [always.key]: compileCalendar(always.spec) }
  const names = new Map([
    [always.key, { id: always.id, name: always.name, version: always.version }],
    ...rows.calendars.map(
      row => [row.id, { id: row.calendarId, name: row.name, version: row.version }] as const,
    ),
  ])
  for (const row of rows.calendars) {
    const calendar = calendars.get(row.calendarId) ?? { name: row.name, versions: [] }
    calendar.versions.push(row)
    calendars.set(row.calendarId, calendar)
    books[row.id] = compileCalendar(row.spec)
  }
  const offer: Offer = {
    policies: new Map(rows.policies.map(policy => [policy.id, policy])),
    policyVersions: new Map(rows.policyVersions.map(policy => [policy.versionId, policy])),
    defaultPolicyId: rows.defaultPolicyId,
    calendars,
    companyCalendarId: rows.companyCalendarId,
  }
  const compiled = (key: string): Calendar => {
    const calendar = books[key]
    if (!calendar) throw new Error(`a clock counts on the calendar version ${key}, which does not exist`)
    return calendar
  }
  const teams = new Map(rows.teams.map(team => [team.id, team.calendarId]))
  const people = new Map(rows.people.map(person => [person.id, person.calendarId]))
  return {
    ...offer,
    books,
    compiled,
    nameOf: key => names.get(key) ?? { id: key, name: key, version: 0 },
    matchTerms: (request, now) => matchTerms(offer, request, now),
    successorOf: (key, now) => {
      const own = names.get(key)
      const current = own ? countingAt(offer, own.id, now) : null
      return own && current && current.version > own.version ? current : null
    },
    hoursOf: ({ assigneeId, teamId }, now) => {
      const id = people.get(assigneeId ?? '') ?? teams.get(teamId ?? '') ?? offer.companyCalendarId
      const counting = id === null ? null : countingAt(offer, id, now)
      return counting ? compiled(counting.key) : null
    },
  }
}
