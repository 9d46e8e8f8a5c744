// The set-up page over HTTP, and the sample company as a job when it was asked for there.

import { isRefusal, type Refusal, refusal } from '#kernel/refusal.ts'
import { attempt, enterByLink, isSetupLink, linkLimits, needsSetup, welcome } from './people/index.ts'
import { act, inUnit } from './platform/act.ts'
import type { Desk, Room } from './platform/desk.ts'
import type { Handlers } from './platform/serve.ts'
import { addSample, addSamplePeople, type Login, removeSample, samplePresence } from './sample/index.ts'
import { sampleJob, setUp, setUpAlready } from './setup.ts'

type Names =
  | 'people.setupState'
  | 'people.openSetup'
  | 'people.setUp'
  | 'people.sample'
  | 'people.removeSample'

const setupRoutes = (desk: Desk): Pick<Handlers, Names> => {
  const refused = async (token: string, peer: string): Promise<Refusal | null> => {
    const tooOften = await attempt(desk.database.app, linkLimits(peer))
    if (tooOften) return tooOften
    if (!(await needsSetup(desk))) return setUpAlready
    return (await isSetupLink(desk, token)) ? null : refusal('people.setup_link_refused')
  }
  return {
    'people.setupState': async () => ({ needed: await needsSetup(desk) }),
    'people.openSetup': async ({ body, request }) => (await refused(body.token, request.ip)) ?? {},
    'people.setUp': async ({ body, request, reply }) => {
      const no = await refused(body.token, request.ip)
      if (no) return no
      const id = await setUp(desk, body)
      if (isRefusal(id)) return id
      const entry = await enterByLink(desk, { request, reply }, id)
      if (!entry) return refusal('people.sign_in_refused')
      if (isRefusal(entry)) return entry
      const sampleLogins = body.sample ? await beginSample(desk, body.administrator.email) : []
      const answer = await welcome(desk, entry, 'setup')
      if (isRefusal(answer)) return answer
      if (answer.state !== 'signed_in') return refusal('people.sign_in_refused')
      return { ...answer, sampleLogins: [...sampleLogins] }
    },
    'people.sample': () => samplePresence(desk.database.app),
    'people.removeSample': ({ context }) => act(desk, removeSample, {}, context),
  }
}

/** Its people at once, so that whoever asked can sign in as them; what happened to them when a worker is free. */
const beginSample = async (desk: Desk, own: string): Promise<readonly Login[]> => {
  const logins = await addSamplePeople(desk, own)
  await inUnit(desk, async unit => unit.enqueue(sampleJob))
  return logins
}

export const setupRoom: Room = {
  name: 'setup',
  routes: setupRoutes,
  jobs: {
    'setup.addSample': async desk => {
      await addSample(desk)
    },
  },
}
