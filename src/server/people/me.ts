// A signed-in person as they see themselves, and the answer to everything that signs in.

import type { z } from 'zod'
import type { me, signedIn } from '#domain/people/sign-in-shapes.ts'
import { type Instant, toIso } from '#kernel/instant.ts'
import { isRefusal, type Refusal, refusal } from '#kernel/refusal.ts'
import { act } from '#server/platform/act.ts'
import type { Desk } from '#server/platform/desk.ts'
import type { Entry } from './accounts.ts'
import { noteSignIn, type SignInMethod, viaOf } from './own-actions.ts'
import { type Session, sessionOfToken } from './session.ts'
import { findProfile } from './store/people.ts'
import { forgetEnded } from './store/sessions.ts'
import { readSettings } from './store/settings.ts'

export const meOf = async (desk: Desk, session: Session): Promise<z.input<typeof me> | Refusal> => {
  const [profile, { company }] = await Promise.all([
    findProfile(desk.database.app, session.actor.id),
    readSettings(desk.database.app),
  ])
  if (!profile) return refusal('unauthenticated')
  const { secondFactor, teams, ...facts } = profile
  const { confirmedUntil, csrf } = session
  return {
    ...facts,
    teams: [...teams],
    csrf,
    secondFactor: {
      on: secondFactor.on,
      required: session.secondFactor.required,
      recoveryCodesLeft: secondFactor.codesLeft,
    },
    confirmedUntil: confirmedUntil === null ? null : toIso(confirmedUntil as Instant),
    company,
  }
}

/** What a way in ends with: the person, or the question for the second step. Who came in is in the history. */
export const welcome = async (
  desk: Desk,
  entry: Entry,
  method: SignInMethod,
): Promise<z.input<typeof signedIn> | Refusal> => {
  if (entry.state === 'second_step') return entry
  const session = await sessionOfToken(desk, entry.token)
  if (!session) return refusal('unauthenticated')
  const { actor } = session
  const noted = await act(desk, noteSignIn, { person: actor.id, method }, { actor, via: viaOf(actor.kind) })
  if (isRefusal(noted)) return noted
  await forgetEnded(desk.database.app)
  const answer = await meOf(desk, session)
  return isRefusal(answer) ? answer : { state: 'signed_in', me: answer }
}
