// The outbox and the settings of mail over HTTP.

import { isRefusal, refusal } from '#kernel/refusal.ts'
import { act } from '../platform/act.ts'
import type { Desk } from '../platform/desk.ts'
import { readSecret } from '../platform/secrets.ts'
import type { Handlers } from '../platform/serve.ts'
import { cancelMail, resendMail } from './outbox-actions.ts'
import { relayPassword } from './outgoing/relay.ts'
import { forgetPause } from './outgoing/send.ts'
import { tryRelay } from './outgoing/trial.ts'
import { forgetMailSettings, mailSettings } from './settings.ts'
import { relayFault, removeRelay, renewHookToken, saveIntake, saveRelay } from './settings-actions.ts'
import { containing, pageOf, placeOf, showOutgoing, showOutgoingInFull, showSettings } from './showing.ts'
import { listOutgoing, outgoingCounts, outgoingView } from './store/outgoing.ts'
import { hasSecret } from './store/settings.ts'

type Names =
  | 'mail.outbox'
  | 'mail.outgoing'
  | 'mail.resend'
  | 'mail.cancel'
  | 'mail.settings'
  | 'mail.saveIntake'
  | 'mail.saveRelay'
  | 'mail.removeRelay'
  | 'mail.testRelay'
  | 'mail.renewHookToken'

export const outgoingRoutes = (desk: Desk): Pick<Handlers, Names> => {
  const { app } = desk.database
  const view = async (id: string) => {
    const row = await outgoingView(app, id)
    return row ? showOutgoing(row) : refusal('mail.outgoing.not_found')
  }
  const settingsNow = async () => {
    forgetMailSettings(desk)
    forgetPause(desk)
    return showSettings(desk, await mailSettings(desk), await hasSecret(app, relayPassword))
  }
  return {
    'mail.outbox': async ({ query: { state, text, ticket, cursor, limit } }) => {
      const rows = await listOutgoing(app, {
        state,
        words: containing(text),
        ticket: ticket ?? null,
        after: placeOf(cursor),
        limit: limit + 1,
      })
      return {
        ...pageOf(rows, limit, row => row.createdAt, showOutgoing),
        counts: await outgoingCounts(app),
        relay: (await mailSettings(desk)).relay !== null,
      }
    },
    'mail.outgoing': async ({ params: { id } }) => {
      const row = await outgoingView(app, id)
      return row ? showOutgoingInFull(row) : refusal('mail.outgoing.not_found')
    },
    'mail.resend': async ({ params, context }) => {
      forgetPause(desk)
      const done = await act(desk, resendMail, params, context)
      return isRefusal(done) ? done : view(params.id)
    },
    'mail.cancel': async ({ params, context }) => {
      const done = await act(desk, cancelMail, params, context)
      return isRefusal(done) ? done : view(params.id)
    },
    'mail.settings': async () => settingsNow(),
    'mail.saveIntake': async ({ body, context }) => {
      const done = await act(desk, saveIntake, body, context)
      return isRefusal(done) ? done : settingsNow()
    },
    'mail.saveRelay': async ({ body, context }) => {
      const done = await act(desk, saveRelay(desk, body), null, context)
      return isRefusal(done) ? done : settingsNow()
    },
    'mail.removeRelay': async ({ query, context }) => {
      const done = await act(desk, removeRelay, query, context)
      return isRefusal(done) ? done : settingsNow()
    },
    'mail.testRelay': async ({ body }) => {
      const settings = await mailSettings(desk)
      const fault = body.relay ? relayFault(body.relay) : null
      if (fault) return fault
      const relay = body.relay ?? settings.relay
      if (!relay) return refusal('mail.no_relay')
      const saved = await readSecret(app, desk.secrets, relayPassword)
      // A saved password is tried only where it was saved for: otherwise a stranger's server could be told it.
      const same = settings.relay?.host === relay.host && settings.relay.user === relay.user
      const password =
        body.relay?.password === undefined ? (same || !body.relay ? saved : null) : body.relay.password
      const { host, port, secure, user } = relay
      const trial = await tryRelay(
        { host, port, secure, user, password },
        { to: body.to ?? null, settings, url: desk.config.url },
      )
      return { ...trial, steps: [...trial.steps] }
    },
    'mail.renewHookToken': async ({ context }) => {
      const renewed = await act(desk, renewHookToken, null, context)
      forgetMailSettings(desk)
      return renewed
    },
  }
}
