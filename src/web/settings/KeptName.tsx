import { useState } from 'react'
import type { EndpointName } from '#domain/contracts.ts'
import { useChange } from '#web/platform/cache.ts'
import { fieldError, type Problem } from '#web/platform/problem.ts'
import { KeptText } from './KeptText.tsx'

/** A name that is no part of a version: it changes at once, with undo. */
export function KeptName({
  label,
  thing,
  disabled,
  send,
  touches,
  told,
}: {
  readonly label: string
  readonly thing: { readonly name: string; readonly base: number }
  readonly disabled: boolean
  /** Gives the base the next change is made from. */
  readonly send: (name: string, base: number) => Promise<{ readonly base: number }>
  readonly touches: readonly EndpointName[]
  readonly told: (name: string) => string
}) {
  const change = useChange()
  const [problem, setProblem] = useState<Problem | null>(null)
  const rename = (name: string, base: number, before?: string): void => {
    setProblem(null)
    void change({
      send: () => send(name, base),
      touches,
      refused: refused => {
        setProblem(refused)
        return fieldError(refused, 'name') !== undefined
      },
      told: renamed => ({
        text: told(name),
        ...(before === undefined ? {} : { undo: () => rename(before, renamed.base) }),
      }),
    })
  }
  return (
    <KeptText
      name={label}
      value={thing.name}
      disabled={disabled}
      error={fieldError(problem, 'name')}
      onKeep={name => rename(name, thing.base, thing.name)}
    />
  )
}
