// One's own account over HTTP.

import { toIso } from '#kernel/instant.ts'
import { isRefusal, type Refusal, refusal } from '#kernel/refusal.ts'
import { act } from '#server/platform/act.ts'
import type { Desk } from '#server/platform/desk.ts'
import type { Handlers } from '#server/platform/serve.ts'
import {
  type Door,
  finishSecondFactor,
  hashPassword,
  isPasswordOf,
  leave,
  sealSecret,
  sessionTokenOf,
  takeSecondStep,
} from './accounts.ts'
import { attempt, codeLimits, forgive } from './limits.ts'
import { meOf } from './me.ts'
import {
  changeOwnProfile,
  dropOwnSecondFactor,
  renewRecoveryCodes,
  setOwnPassword,
  setSecondFactor,
  signOutElsewhere,
} from './own-actions.ts'
import { keyUri, newRecoveryCodes, newSecret, typedSecret } from './second-factor.ts'
import { confirmedNow, type Session, sessionOf, sessionOfToken } from './session.ts'
import { isUsedAlready, tooEasy } from './sign-in-routes.ts'
import { secondFactorOf, startSecondFactor } from './store/second-factors.ts'
import { confirmSession, listSessions } from './store/sessions.ts'

type Names =
  | 'people.signOut'
  | 'people.me'
  | 'people.updateMe'
  | 'people.changePassword'
  | 'people.confirmMe'
  | 'people.startSecondFactor'
  | 'people.finishSecondFactor'
  | 'people.dropSecondFactor'
  | 'people.renewRecoveryCodes'
  | 'people.mySessions'
  | 'people.endMySession'

export const ownRoutes = (desk: Desk): Pick<Handlers, Names> => {
  const { app } = desk.database

  /** Password and code guesses of a signed-in person have one budget. */
  const checked = async (session: Session, check: () => Promise<Refusal | null>): Promise<Refusal | null> => {
    const limits = codeLimits(session.actor.id)
    const refused = (await attempt(app, limits)) ?? (await check())
    if (!refused) await forgive(app, limits)
    return refused
  }

  const again = async (door: Pick<Door, 'request'>) => {
    const token = sessionTokenOf(desk, door.request)
    const session = token ? await sessionOfToken(desk, token) : null
    return session ? meOf(desk, session) : refusal('unauthenticated')
  }

  const wrongPassword = async (session: Session, password: string): Promise<Refusal | null> =>
    (await isPasswordOf(desk, session.actor.id, password))
      ? null
      : refusal('people.wrong_password', { path: ['password'] })

  return {
    'people.signOut': async ({ request, reply }) => {
      await leave(desk, { request, reply })
      return {}
    },

    'people.me': async call => meOf(desk, sessionOf(call)),

    'people.updateMe': async call => {
      const { body, actor, context } = call
      const done = await act(desk, changeOwnProfile, { person: actor.id ?? '', changes: body }, context)
      return isRefusal(done) ? done : meOf(desk, sessionOf(call))
    },

    'people.changePassword': async call => {
      const { body, context } = call
      const session = sessionOf(call)
      const refused = await checked(session, async () =>
        (await isPasswordOf(desk, session.actor.id, body.current))
          ? null
          : refusal('people.wrong_password', { path: ['current'] }),
      )
      if (refused) return refused
      const own = await meOf(desk, session)
      if (isRefusal(own)) return own
      const fault = await tooEasy(desk, body.next, own)
      if (fault) return { ...fault, path: ['next'] }
      const passwordHash = await hashPassword(body.next)
      const input = { person: session.actor.id, passwordHash, keep: session.sessionId }
      const done = await act(desk, setOwnPassword(desk), input, context)
      return isRefusal(done) ? done : own
    },

    'people.confirmMe': async call => {
      const { body, request, reply } = call
      const session = sessionOf(call)
      const refused = await checked(session, async () => {
        if ('password' in body) return wrongPassword(session, body.password)
        if (!session.secondFactor.on) return refusal('people.wrong_code', { path: ['code'] })
        const step = await takeSecondStep(desk, { request, reply }, body)
        if (isRefusal(step)) return step
        const used = await isUsedAlready(app, step, body)
        return used ? refusal('people.wrong_code', { path: ['code'] }) : null
      })
      if (refused) return refused
      await confirmSession(app, session.sessionId)
      return again(call)
    },

    'people.startSecondFactor': async call => {
      const session = sessionOf(call)
      if (!confirmedNow(session)) return refusal('people.confirm_first')
      if (session.secondFactor.on) return refusal('people.second_factor_is_on')
      const own = await meOf(desk, session)
      if (isRefusal(own)) return own
      const secret = newSecret()
      await startSecondFactor(app, session.actor.id, await sealSecret(desk, secret))
      const issuer = own.company?.name ?? 'Accord'
      return { secret: typedSecret(secret), uri: keyUri(secret, { issuer, account: own.email ?? own.name }) }
    },

    'people.finishSecondFactor': async call => {
      const { body, context, request, reply } = call
      const session = sessionOf(call)
      const { on, started } = await secondFactorOf(app, session.actor.id)
      if (on || !started) return refusal('people.second_factor_not_started')
      let token: string | null = null
      const refused = await checked(session, async () => {
        token = await finishSecondFactor(desk, { request, reply }, body.code)
        return token ? null : refusal('people.wrong_code', { path: ['code'] })
      })
      if (refused) return refused
      const fresh = token ? await sessionOfToken(desk, token) : null
      if (!fresh) return refusal('unauthenticated')
      const { codes, codeHashes } = newRecoveryCodes(desk)
      const done = await act(desk, setSecondFactor, { person: session.actor.id, codeHashes }, context)
      if (isRefusal(done)) return done
      const own = await meOf(desk, fresh)
      return isRefusal(own) ? own : { codes: [...codes], me: own }
    },

    'people.dropSecondFactor': async call => {
      const session = sessionOf(call)
      if (!confirmedNow(session)) return refusal('people.confirm_first')
      if (session.secondFactor.required) return refusal('people.second_factor_required')
      const done = await act(desk, dropOwnSecondFactor, { person: session.actor.id }, call.context)
      return isRefusal(done) ? done : again(call)
    },

    'people.renewRecoveryCodes': async call => {
      const session = sessionOf(call)
      if (!confirmedNow(session)) return refusal('people.confirm_first')
      if (!session.secondFactor.on) return refusal('people.second_factor_is_off')
      const { codes, codeHashes } = newRecoveryCodes(desk)
      const input = { person: session.actor.id, codeHashes }
      const done = await act(desk, renewRecoveryCodes, input, call.context)
      if (isRefusal(done)) return done
      const own = await meOf(desk, session)
      return isRefusal(own) ? own : { codes: [...codes], me: own }
    },

    'people.mySessions': async call => {
      const { actor, sessionId } = sessionOf(call)
      const open = await listSessions(app, actor.id)
      return {
        items: open.map(({ signedInAt, activeAt, ...rest }) => ({
          ...rest,
          current: rest.id === sessionId,
          signedInAt: toIso(signedInAt),
          activeAt: toIso(activeAt),
        })),
      }
    },

    'people.endMySession': async call => {
      const { params, actor, context } = call
      const input = { person: actor.id ?? '', session: params.id }
      const done = await act(desk, signOutElsewhere, input, context)
      return isRefusal(done) ? done : {}
    },
  }
}
