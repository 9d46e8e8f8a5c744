// What can go wrong with a call, as one thing that can be thrown, shown and told apart.

export type FieldError = { readonly path: string; readonly message: string }

export type Problem = Error & {
  /** The contract's refusal (`tickets.changed_meanwhile`), or `offline`, `unreachable`, `fault`. */
  readonly code: string
  /** HTTP status; 0 when there was no answer. */
  readonly status: number
  /** In the reader's language, said by the server. */
  readonly title: string
  readonly params: Readonly<Record<string, string | number>>
  readonly fields: readonly FieldError[]
}

type Parts = Pick<Problem, 'code' | 'status' | 'title'> & Partial<Pick<Problem, 'params' | 'fields'>>

export function problem(parts: Parts): Problem {
  const { code, status, title, params = {}, fields = [] } = parts
  return Object.assign(new Error(`${code}: ${title}`), { code, status, title, params, fields })
}

export const isProblem = (error: unknown): error is Problem =>
  error instanceof Error && 'code' in error && 'status' in error && 'fields' in error

/** The problem behind anything that was thrown. */
export const asProblem = (error: unknown): Problem =>
  isProblem(error)
    ? error
    : problem({ code: 'fault', status: 0, title: error instanceof Error ? error.message : String(error) })

/** No answer, for one of two different reasons. */
export const isAway = (error: unknown): boolean =>
  isProblem(error) && (error.code === 'offline' || error.code === 'unreachable' || error.status === 503)

/** The message for one field of a form: `fieldError(problem, 'email')`. */
export const fieldError = (error: unknown, path: string): string | undefined =>
  isProblem(error) ? error.fields.find(field => field.path === path)?.message : undefined
