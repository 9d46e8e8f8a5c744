// Teams over HTTP.

import type { z } from 'zod'
import type { team } from '#domain/people/team-shapes.ts'
import { toIso } from '#kernel/instant.ts'
import { isRefusal, refusal } from '#kernel/refusal.ts'
import { act } from '#server/platform/act.ts'
import type { Desk } from '#server/platform/desk.ts'
import type { Handlers } from '#server/platform/serve.ts'
import { listTeams, loadTeams, type TeamRow } from './store/teams.ts'
import { addTeam, bringTeamBack, putTeamAway, updateTeam } from './team-actions.ts'

type Names =
  | 'people.teams'
  | 'people.team'
  | 'people.createTeam'
  | 'people.updateTeam'
  | 'people.archiveTeam'
  | 'people.restoreTeam'

export const teamRoutes = (desk: Desk): Pick<Handlers, Names> => {
  const { app } = desk.database

  const show = async (id: string) => {
    const row = (await loadTeams(app, [id])).get(id)
    return row ? shown(row) : refusal('people.team_not_found')
  }
  const then = async (id: string, done: unknown) => (isRefusal(done) ? done : show(id))

  return {
    'people.teams': async ({ query }) => ({ items: (await listTeams(app, query.state)).map(shown) }),
    'people.team': ({ params }) => show(params.id),
    'people.createTeam': async ({ body, context }) => {
      const id = await act(desk, addTeam, body, context)
      return isRefusal(id) ? id : show(id)
    },
    'people.updateTeam': async ({ params, body, context }) =>
      then(params.id, await act(desk, updateTeam, { ...params, changes: body }, context)),
    'people.archiveTeam': async ({ params, context }) =>
      then(params.id, await act(desk, putTeamAway, params, context)),
    'people.restoreTeam': async ({ params, context }) =>
      then(params.id, await act(desk, bringTeamBack, params, context)),
  }
}

const shown = ({ createdAt, archivedAt, members, ...row }: TeamRow): z.input<typeof team> => ({
  ...row,
  members: [...members],
  createdAt: toIso(createdAt),
  archivedAt: archivedAt === null ? null : toIso(archivedAt),
})
