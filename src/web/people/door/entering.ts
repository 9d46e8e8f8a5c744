import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { SignedIn } from '#domain/people/sign-in-shapes.ts'
import { asProblem, type Problem } from '#web/platform/problem.ts'
import { crossTo, placeFor, sideHere } from '#web/platform/program.ts'
import { enter } from '#web/platform/session.ts'

/** What a form of the door keeps: whether it is sending, and what the server had against it. */
export function useSending() {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const send = async <T>(work: () => Promise<T>): Promise<T | null> => {
    setBusy(true)
    setProblem(null)
    try {
      return await work()
    } catch (error) {
      setProblem(asProblem(error))
      return null
    } finally {
      setBusy(false)
    }
  }
  return { busy, problem, send, clear: () => setProblem(null) }
}

/** In: the person is taken over and their screen opened. A second step is the caller's to show. */
export function useEntering(): (
  answer: SignedIn | null,
  next?: string,
) => Promise<'entered' | 'second_step' | 'no'> {
  const navigate = useNavigate()
  return async (answer, next) => {
    if (!answer) return 'no'
    if (answer.state === 'second_step') return 'second_step'
    await enter(answer.me)
    const to = placeFor(answer.me.kind, next)
    if (answer.me.kind === sideHere()) await navigate({ to, replace: true })
    else await crossTo(answer.me.kind, to)
    return 'entered'
  }
}

/** What stands behind the # of a link from a mail; it never reaches a server on its own. */
export function readLink(): { readonly account: string; readonly token: string } | null {
  const words = new URLSearchParams(location.hash.slice(1))
  const [account, token] = [words.get('account'), words.get('token')]
  return account && token ? { account, token } : null
}
