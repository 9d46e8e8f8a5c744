// A contract is data: method, path, who may call, what goes in, what comes out, what may be refused. Routes, OpenAPI,
// the typed client and the authorisation matrix are derived from it.

import type { z } from 'zod'

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

export type Endpoint<
  Params extends z.ZodType | undefined = z.ZodType | undefined,
  Query extends z.ZodType | undefined = z.ZodType | undefined,
  Body extends z.ZodType | undefined = z.ZodType | undefined,
  Reply extends z.ZodType = z.ZodType,
> = {
  readonly method: Method
  /** Below /api/v1, parameters as `{id}`. */
  readonly path: string
  /** The rule of a room's policy that lets an actor in, or 'public'. */
  readonly who: string
  readonly summary: string
  readonly params?: Params
  readonly query?: Query
  readonly body?: Body
  readonly reply: Reply
  /** 200 unless told; 201 for what is created, 202 for what is started, 204 has an empty reply. */
  readonly status?: 200 | 201 | 202 | 204
  readonly refusals?: readonly string[]
  /** What a contact receives instead: an allow-list schema of its own. Absent: contacts are not let in. */
  readonly contactReply?: z.ZodType
}

export const endpoint = <
  const Params extends z.ZodType | undefined = undefined,
  const Query extends z.ZodType | undefined = undefined,
  const Body extends z.ZodType | undefined = undefined,
  const Reply extends z.ZodType = z.ZodType,
>(description: {
  readonly method: Method
  readonly path: string
  readonly who: string
  readonly summary: string
  readonly params?: Params
  readonly query?: Query
  readonly body?: Body
  readonly reply: Reply
  readonly status?: 200 | 201 | 202 | 204
  readonly refusals?: readonly string[]
  readonly contactReply?: z.ZodType
}): Endpoint<Params, Query, Body, Reply> => description as Endpoint<Params, Query, Body, Reply>

export type Contract = Readonly<Record<string, Endpoint>>

type Input<S> = S extends z.ZodType ? z.input<S> : undefined
type Output<S> = S extends z.ZodType ? z.output<S> : undefined

/** What a caller passes. */
export type RequestOf<E> =
  E extends Endpoint<infer P, infer Q, infer B>
    ? { params: Input<P>; query: Input<Q>; body: Input<B> }
    : never
/** What a handler receives, parsed. */
export type ParsedOf<E> =
  E extends Endpoint<infer P, infer Q, infer B>
    ? { params: Output<P>; query: Output<Q>; body: Output<B> }
    : never
/** What a handler returns, before it is parsed through the reply schema. */
export type AnswerOf<E> = E extends Endpoint<infer _P, infer _Q, infer _B, infer R> ? z.input<R> : never
/** What a caller receives. */
export type ReplyOf<E> = E extends Endpoint<infer _P, infer _Q, infer _B, infer R> ? z.output<R> : never
