import { useQueries } from '@tanstack/react-query'
import { useState } from 'react'
import type { PolicyDetail } from '#domain/sla/policy-shapes.ts'
import { ask, cache, useAnswer } from '#web/platform/cache.ts'

/**
 * The policy a version belongs to. An agreement tells it; terms that come without it are looked up among the policies,
 * of which a desk has a handful. Choosing a policy takes its newest version.
 */
export function usePolicyOf(
  versionId: string,
  known: string | null,
  onVersion: (versionId: string) => void,
): { readonly policy: PolicyDetail | null; readonly choose: (policyId: string) => void } {
  const [chosen, setChosen] = useState<string | null>(null)
  const list = useAnswer('sla.policies', { query: {} }, { staleTime: 60_000 })
  const wanted = chosen ?? known
  const ids = wanted === null ? (list.data?.items ?? []).map(({ id }) => id) : [wanted]
  const answers = useQueries({
    queries: ids.map(id => ({ ...ask('sla.policy', { params: { id } }), staleTime: 60_000 })),
  })
  const details = answers.flatMap(({ data }) => (data ? [data] : []))
  const policy =
    details.find(({ versions }) => versions.some(({ id }) => id === versionId)) ??
    details.find(({ id }) => id === wanted) ??
    null
  const choose = async (policyId: string) => {
    setChosen(policyId)
    const detail = await cache.fetchQuery({
      ...ask('sla.policy', { params: { id: policyId } }),
      staleTime: 60_000,
    })
    const [newest] = detail.versions
    if (newest) onVersion(newest.id)
  }
  return { policy, choose: policyId => void choose(policyId) }
}
