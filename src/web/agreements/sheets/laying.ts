import { useMemo, useState } from 'react'
import type { Proposal } from '#domain/agreements/proposal-shapes.ts'
import type { Difference, Finding } from '#domain/agreements/shapes.ts'
import { useAnswer } from '#web/platform/cache.ts'
import type { Input } from '#web/platform/client.ts'
import { batchRowOf, type Edits, type Fate, fateOf, isReadable, type Row, rowOf } from './row.ts'
import { useSettled } from './settled.ts'

/** What a proposal is asked for. */
export type Request = Input<'agreements.propose'>['body']

export type Laid = {
  readonly row: Row
  readonly proposal: Proposal
  readonly problems: readonly Finding[]
  readonly differences: readonly Difference[]
  readonly fate: Fate
}

/**
 * Proposals with what somebody changes about them. Nothing is saved; what was changed is looked at again by the
 * server a moment after the last key. Edits outlive a new proposal: they belong to the row, not to the answer.
 */
export function useLaying(request: Request | null) {
  const answer = useAnswer(
    'agreements.propose',
    { body: request ?? { mode: 'copy', sourceIds: [] } },
    // Asked anew each time a sheet opens: somebody may have renewed it meanwhile.
    { enabled: request !== null, keepPrevious: true, staleTime: 0 },
  )
  const [edits, setEdits] = useState<ReadonlyMap<string, Edits>>(new Map())
  const items = request === null ? none : (answer.data?.items ?? none)
  const rows = useMemo(
    () => items.map(proposal => ({ proposal, row: rowOf(proposal, edits.get(proposal.key)) })),
    [items, edits],
  )
  const { found, isChecking, failed } = useChecked(rows.map(({ row }) => row))
  const laid = rows.map(({ proposal, row }): Laid => {
    const checked = row.changed ? found.get(row.key) : undefined
    const problems = checked?.problems ?? proposal.problems
    return {
      row,
      proposal,
      problems,
      differences: checked?.differences ?? proposal.differences,
      fate: fateOf(row, problems),
    }
  })
  return {
    laid,
    /** Nothing is here yet. */
    isWaiting: request !== null && answer.isPending,
    /** Something newer is on its way: a proposal, or the check of what was just changed. */
    isSettling: answer.isFetching || isChecking,
    problem: answer.data === undefined ? answer.error : null,
    checkFailed: failed,
    retry: () => void answer.refetch(),
    edit: (key: string, change: (edits: Edits) => Edits) =>
      setEdits(now => new Map(now).set(key, change(now.get(key) ?? {}))),
    editAll: (change: (edits: Edits, proposal: Proposal) => Edits) =>
      setEdits(
        now =>
          new Map([...now, ...items.map(item => [item.key, change(now.get(item.key) ?? {}, item)] as const)]),
      ),
  }
}

const none: readonly Proposal[] = []

type Checked = Pick<Laid, 'problems' | 'differences'>

/** Only what was changed, and only what can be read, is asked about. */
function useChecked(rows: readonly Row[]) {
  const asked = rows.filter(row => row.changed && isReadable(row) && row.name.trim() !== '').map(batchRowOf)
  const text = JSON.stringify(asked)
  const settled = useSettled(text, 300)
  const body = useMemo(() => ({ rows: JSON.parse(settled) as typeof asked }), [settled])
  const answer = useAnswer(
    'agreements.check_rows',
    { body },
    { enabled: body.rows.length > 0, keepPrevious: true, staleTime: 0 },
  )
  const found = useMemo(
    () => new Map<string, Checked>((answer.data?.rows ?? []).map(row => [row.key, row])),
    [answer.data],
  )
  return {
    found,
    isChecking: asked.length > 0 && (settled !== text || answer.isFetching),
    failed: asked.length > 0 && answer.isError,
  }
}
