import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { call, type Reply } from '#web/platform/client.ts'
import { useIntention } from '#web/platform/intention.ts'
import { asProblem, type Problem } from '#web/platform/problem.ts'
import { toast } from '#web/ui/toasts.ts'
import { remember, takeBack } from './batches.ts'
import type { Made } from './opened.ts'
import { refreshAgreements } from './refreshing.ts'
import { batchRowOf, type Row } from './row.ts'
import { say } from './text.ts'

export type Kind = 'create' | 'renew'
export type Start = 'planned' | 'active' | 'draft'
type Batch = Reply<'agreements.create_many'>

/** Makes what was laid out, in one act, with a way back. Pressing twice makes nothing twice. */
export function useMaking(made: Made | null) {
  const navigate = useNavigate()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const intention = useIntention()
  const make = async (kind: Kind, start: Start, rows: readonly Row[]): Promise<Batch | null> => {
    const body = { kind, start, rows: rows.map(batchRowOf) }
    setBusy(true)
    setProblem(null)
    try {
      const batch = await call('agreements.create_many', { body }, intention.sending(body))
      intention.done()
      refreshAgreements()
      if (batch.created.length > 0) {
        remember({ id: batch.id, count: batch.created.length, until: batch.undoneUntil })
        tell(kind, batch, number => void navigate({ to: '/a/$agreement', params: { agreement: number } }))
        made?.(batch.created)
      }
      return batch
    } catch (error) {
      setProblem(asProblem(error))
      return null
    } finally {
      setBusy(false)
    }
  }
  return { busy, problem, make }
}

function tell(kind: Kind, { id, created }: Batch, open: (number: string) => void): void {
  const [first] = created
  const count = created.length
  if (!first) return
  const one = count === 1
  toast({
    text:
      kind === 'renew'
        ? one
          ? say('renewedName', { name: first.name })
          : say('renewed', { count })
        : one
          ? say('createdName', { name: first.name })
          : say('created', { count }),
    undo: () => void takeBack(id),
    ...(one ? { action: { name: say('openIt'), run: () => open(String(first.number)) } } : {}),
  })
}
