// Asking an endpoint the way HTTP does, without HTTP: what goes in and what comes out pass the contract's schemas.

import type { Actor } from '#domain/actor.ts'
import { type Contracts, contracts, type EndpointName } from '#domain/contracts.ts'
import type { Endpoint, ReplyOf, RequestOf } from '#domain/endpoint.ts'
import { isRefusal, type Refusal } from '#kernel/refusal.ts'
import type { Desk, Room } from '#server/platform/desk.ts'
import type { Handlers } from '#server/platform/serve.ts'

export const ask = async <N extends EndpointName>(
  desk: Desk,
  rooms: readonly Room[],
  actor: Actor,
  name: N,
  given: Partial<RequestOf<Contracts[N]>> = {},
): Promise<ReplyOf<Contracts[N]> | Refusal> => {
  const handlers: Partial<Handlers> = Object.assign({}, ...rooms.map(room => room.routes?.(desk) ?? {}))
  const contract: Endpoint = contracts[name]
  const handler = handlers[name]
  if (!handler) throw new Error(`no room answers ${name}`)
  const answer = await (handler as (call: unknown) => Promise<unknown>)({
    params: contract.params?.parse(given.params),
    query: contract.query?.parse(given.query ?? {}),
    body: contract.body?.parse(given.body),
    actor,
    session: null,
    language: actor.kind === 'system' ? 'en' : actor.language,
    context: { actor, via: 'app' },
  })
  return isRefusal(answer) ? answer : (contract.reply.parse(answer) as ReplyOf<Contracts[N]>)
}

/** The answer, when a refusal would be a surprise. */
export const agreed = <T>(answer: T | Refusal): T => {
  if (isRefusal(answer)) throw new Error(`refused: ${JSON.stringify(answer)}`)
  return answer
}
