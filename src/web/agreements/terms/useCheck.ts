import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { AgreementTerms } from '#domain/agreements/terms-shapes.ts'
import { call, type Reply } from '#web/platform/client.ts'
import { asProblem } from '#web/platform/problem.ts'

export type ToCheck = {
  readonly agreementId: string | null
  readonly clientId: string
  readonly startsOn: string | null
  readonly endsOn: string | null
  readonly zone: string
  readonly terms: AgreementTerms
}

/** What it would mean, asked once the typing rests. Null is not complete enough to ask. */
export function useCheck(draft: ToCheck | null) {
  const settled = useRested(draft, 350)
  const answer = useQuery<Reply<'agreements.check'>>({
    queryKey: ['agreements.check', settled],
    queryFn: async ({ signal }) => {
      if (!settled) throw new Error('nothing to check')
      return await call('agreements.check', { body: settled }, { signal })
    },
    enabled: settled !== null,
    placeholderData: keepPreviousData,
    staleTime: 10_000,
    retry: false,
  })
  const findings = answer.data?.findings ?? []
  return {
    answer: answer.data,
    findings,
    problem: answer.error ? asProblem(answer.error) : null,
    busy: answer.isFetching || settled !== draft,
    /** What is wrong with one part: `allowance.atZero`. */
    faultAt: (place: string): string | undefined =>
      findings.find(({ path }) => path.filter(step => step !== 'terms').join('.') === place)?.message,
  }
}

/** The value once it has stood still for a moment. */
function useRested<T>(value: T, wait: number): T {
  const [rested, setRested] = useState(value)
  const shape = JSON.stringify(value)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the shape stands for the value
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), wait)
    return () => clearTimeout(timer)
  }, [shape, wait])
  return rested
}
