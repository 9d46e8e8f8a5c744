// Rows of a copy, a renewal or a batch: what each would be, what stands in its way, and how it differs from its source.

import { caseMessage } from '#domain/agreements/cases.ts'
import { type Found, skip, worded } from '#domain/agreements/finding.ts'
import type { BatchRow } from '#domain/agreements/proposal-shapes.ts'
import type { Difference, Finding } from '#domain/agreements/shapes.ts'
import type { Desk } from '#server/platform/desk.ts'
import type { Unit } from '#server/platform/unit.ts'
import { clientOf, placedBy } from './referring.ts'
import { differencesOf, sideOf } from './showing/comparing.ts'
import { namesIn } from './showing/names.ts'
import type { Speech } from './showing/speech.ts'
import type { Neighbour } from './store/neighbours.ts'
import { loadSources, type SourceRow } from './store/sources.ts'
import { type Ground, type Survey, survey, surveyOf } from './surveying.ts'

export type Row = Omit<BatchRow, 'insist'>

export type Laid = {
  readonly ground: Ground
  readonly sources: ReadonlyMap<string, SourceRow>
}

/** Everything rows need to be judged, however many they are. */
export const layOut = async (
  desk: Desk,
  at: Pick<Unit, 'db' | 'now'>,
  rows: readonly Row[],
): Promise<Laid> => {
  const sources = await loadSources(
    at.db,
    rows.map(({ sourceId }) => sourceId),
  )
  const ground = await survey(desk, at, [
    ...rows,
    ...[...sources.values()].map(({ client, managerId, terms }) => ({
      clientId: client.id,
      managerId,
      terms,
    })),
  ])
  return { ground, sources }
}

export type Judged = {
  readonly problems: readonly Finding[]
  /** As the next rows see it, if it is made. */
  readonly neighbour: Neighbour
}

/** What stands in the way of one row; `made` are those that the rows before it would make. */
export const judgeRow = (
  { ground, sources }: Laid,
  row: Row,
  made: readonly Neighbour[],
  speech: Speech,
): Judged => {
  const source = sources.get(row.sourceId)
  const renews = row.mode === 'continue' && source?.client.id === row.clientId
  const seriesId = renews ? source.seriesId : null
  const seen = { ...ground, neighbours: [...ground.neighbours, ...made] }
  const surveyed = surveyOf(seen, { ...row, id: null, seriesId })
  const named = seen.neighbours.find(
    other =>
      other.clientId === row.clientId &&
      // What carries it on may carry its name on.
      (seriesId === null || other.seriesId !== seriesId) &&
      other.name.toLowerCase() === row.name.toLowerCase(),
  )
  const found = [
    ...surveyed.found.map(asProblem),
    ...(named ? [skip('name_taken', { params: { number: named.number }, path: ['name'] })] : []),
    ...archived(ground, row),
  ]
  return {
    problems: [...worded(found, speech), ...failing(surveyed, speech)],
    neighbour: {
      id: row.key,
      name: row.name,
      number: 0,
      clientId: row.clientId,
      client: clientOf(ground.references, row.clientId).name,
      state: 'planned',
      seriesId: seriesId ?? row.key,
      startsOn: row.startsOn,
      endsOn: row.endsOn,
      recipients: placedBy(ground.references, row.terms),
      services: row.terms.services,
    },
  }
}

/** Among many, what one would read about and accept is left out until somebody insists. */
const asProblem = (found: Found): Found => {
  if (found.code === 'no_contact_to_tell' || found.code === 'service_archived')
    return { ...found, level: 'skip' }
  return found.params.number === 0 ? { ...found, code: `${found.code}_row` } : found
}

const archived = ({ references }: Ground, { terms }: Row): readonly Found[] => {
  const policy = references.policies.get(terms.policyVersionId)
  const calendar = terms.calendarId === null ? undefined : references.calendars.get(terms.calendarId)
  return [
    ...(policy?.archived
      ? [skip('policy_archived', { params: { policy: policy.name }, path: ['terms', 'policyVersionId'] })]
      : []),
    ...(calendar?.archived
      ? [skip('calendar_archived', { params: { calendar: calendar.name }, path: ['terms', 'calendarId'] })]
      : []),
  ]
}

const failing = ({ outcomes }: Survey, { say }: Speech): readonly Finding[] =>
  outcomes.flatMap((outcome, index) =>
    outcome.ok
      ? []
      : [
          {
            level: 'refused',
            code: 'case_fails',
            message: caseMessage(outcome, say, wallTime => wallTime.replace('T', ' ')),
            path: ['terms', 'cases', index],
          } as const,
        ],
  )

/** Against its source, in the reader's words. */
export const rowDifferences = ({ ground, sources }: Laid, row: Row, speech: Speech): Difference[] => {
  const source = sources.get(row.sourceId)
  if (!source) return []
  const names = namesIn(ground.references, speech.language)
  const before = sideOf(ground, { ...source, clientId: source.client.id })
  return differencesOf(before, sideOf(ground, row), speech, names)
}
