// What stands behind a route: the call as a handler receives it, and what it may answer.

import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Actor, Language } from '#domain/actor.ts'
import type { Contracts, EndpointName } from '#domain/contracts.ts'
import type { AnswerOf, ParsedOf } from '#domain/endpoint.ts'
import type { Refusal } from '#kernel/refusal.ts'
import type { Context } from './change.ts'

export type Session = {
  readonly actor: Exclude<Actor, { kind: 'system' }>
  readonly sessionId: string
}

export type Call<N extends EndpointName> = ParsedOf<Contracts[N]> & {
  /** Public endpoints are called by nobody in particular: null. */
  readonly session: Session | null
  /** The caller; the system stands in on public endpoints, whose handlers decide for themselves. */
  readonly actor: Actor
  readonly context: Context
  readonly language: Language
  readonly request: FastifyRequest
  readonly reply: FastifyReply
}

/** An answer, a refusal, or the reply itself when the handler has sent it (a file, a stream). */
export type Handler<N extends EndpointName> = (
  call: Call<N>,
) => Promise<AnswerOf<Contracts[N]> | Refusal | FastifyReply>

export type Handlers = { readonly [N in EndpointName]: Handler<N> }
