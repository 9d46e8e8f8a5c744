// What may be asked of policies over HTTP.

import { type Instant, parseInstant, toIso } from '#kernel/instant.ts'
import { isRefusal, type Refusal, refusal } from '#kernel/refusal.ts'
import { resolveDraft } from '#server/calendars/index.ts'
import { act } from '#server/platform/act.ts'
import type { Desk } from '#server/platform/desk.ts'
import { newId } from '#server/platform/ids.ts'
import type { Handlers } from '#server/platform/serve.ts'
import {
  archivePolicy,
  chooseDefault,
  createPolicy,
  publishPolicy,
  renamePolicy,
  restorePolicy,
} from './actions.ts'
import { forgetConfig } from './config.ts'
import { previewCalendar, previewPolicy, previewPolicyMoves } from './previewing.ts'
import {
  loadDefaultPolicy,
  loadPolicies,
  loadPolicyVersions,
  type PolicyVersionRow,
} from './store/policies.ts'
import { loadReplans } from './store/replans.ts'

type Names =
  | 'sla.policies'
  | 'sla.policy'
  | 'sla.create'
  | 'sla.publish'
  | 'sla.rename'
  | 'sla.archive'
  | 'sla.restore'
  | 'sla.default'
  | 'sla.setDefault'
  | 'sla.preview'
  | 'sla.previewPolicy'
  | 'sla.previewCalendar'
  | 'sla.replans'

const notFound = refusal('sla.not_found')

export const slaRoutes = (desk: Desk): Pick<Handlers, Names> => {
  const db = desk.database.app
  const show = async (id: string) => {
    forgetConfig(desk)
    const [row] = await loadPolicies(db, id)
    const versions = (await loadPolicyVersions(db, id)).map(versionView)
    const [current] = versions
    return row && current ? { ...row, current, versions } : notFound
  }
  return {
    'sla.policies': async ({ query }) => ({
      items: (await loadPolicies(db)).filter(policy => query.archived || !policy.archived),
    }),
    'sla.policy': ({ params }) => show(params.id),
    'sla.create': async ({ body, context }) => {
      const id = newId()
      const answer = await act(desk, createPolicy(desk), { id, ...body }, context)
      return isRefusal(answer) ? answer : show(id)
    },
    'sla.publish': async ({ params, body, context }) => {
      const answer = await act(desk, publishPolicy(desk), { id: params.id, ...body }, context)
      return isRefusal(answer) ? answer : show(params.id)
    },
    'sla.rename': async ({ params, body, context }) => {
      const answer = await act(desk, renamePolicy(desk), { id: params.id, ...body }, context)
      return isRefusal(answer) ? answer : show(params.id)
    },
    'sla.archive': async ({ params, context }) => {
      const answer = await act(desk, archivePolicy(desk), { id: params.id }, context)
      return isRefusal(answer) ? answer : show(params.id)
    },
    'sla.restore': async ({ params, context }) => {
      const answer = await act(desk, restorePolicy(desk), { id: params.id }, context)
      return isRefusal(answer) ? answer : show(params.id)
    },
    'sla.default': async () => ({ policyId: await loadDefaultPolicy(db) }),
    'sla.setDefault': async ({ body, context }) => {
      const answer = await act(desk, chooseDefault(desk), body, context)
      forgetConfig(desk)
      return answer
    },
    'sla.preview': async ({ body, language }) => {
      const arrives = body.arrives?.map(parseInstant)
      const unreadable = arrives?.find(isRefusal)
      if (unreadable) return unreadable
      const { terms, calendarId } = body
      return previewPolicy(desk, { terms, calendarId, language, arrives: arrives?.filter(isInstant) ?? null })
    },
    'sla.previewPolicy': async ({ params, body }) => {
      const [current] = await loadPolicyVersions(db, params.id)
      return current ? previewPolicyMoves(desk, params.id, body.terms, current.terms) : notFound
    },
    'sla.previewCalendar': async ({ params, body }) => {
      const drafted = await resolveDraft(desk, params.id, body.spec)
      return isRefusal(drafted) ? drafted : previewCalendar(desk, params.id, drafted.spec)
    },
    'sla.replans': async () => ({
      items: (await loadReplans(db)).map(replan => ({
        ...replan,
        startedAt: toIso(replan.startedAt),
        finishedAt: replan.finishedAt === null ? null : toIso(replan.finishedAt),
      })),
    }),
  }
}

const isInstant = (at: Instant | Refusal): at is Instant => !isRefusal(at)

const versionView = (row: PolicyVersionRow) => ({ ...row, publishedAt: toIso(row.publishedAt) })
