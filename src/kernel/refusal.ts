/**
 * An expected "no", as a value. A code of the form `room.what`, where in the input it was found, and what
 * the words need. Words themselves, in five languages, are written elsewhere. Bugs throw instead.
 */
export type Refusal = {
  /** Tells a refusal from any other value that happens to carry a code. */
  readonly kind: 'refusal'
  readonly code: string
  readonly path?: readonly (string | number)[]
  readonly params?: Readonly<Record<string, string | number>>
}

export const refusal = (code: string, details: Pick<Refusal, 'path' | 'params'> = {}): Refusal => ({
  kind: 'refusal',
  code,
  ...details,
})

export const isRefusal = (value: unknown): value is Refusal =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'refusal'
