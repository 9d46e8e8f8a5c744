import type { Draw } from '#domain/agreements/allowance/shapes.ts'
import { format } from '#domain/format.ts'
import { useSending } from '#web/people/door/entering.ts'
import { call } from '#web/platform/client.ts'
import { currentReader, viewingOf } from '#web/platform/reader.ts'
import { toast } from '#web/ui/toasts.ts'
import { lengthText } from './length.ts'
import { refreshHours } from './refreshing.ts'
import { say } from './text.ts'

const length = (seconds: number, rounding?: 'up') =>
  lengthText(seconds, format(viewingOf(currentReader())), rounding)

/** Says yes or no to what went beyond the hours; each booking by itself, so that one that is gone stops none. */
export function useDeciding() {
  const { busy, problem, send } = useSending()
  const decide = async (
    draws: readonly Draw[],
    { approve, reason }: { readonly approve: boolean; readonly reason: string | null },
  ): Promise<boolean> => {
    const done = await send(async () => {
      for (const { id } of draws)
        await call('agreements.decide_draw', { params: { id }, body: { approve, reason } })
      return true
    })
    refreshHours()
    const [first] = draws
    if (!done || !first) return false
    const said = { length: length(first.extra, 'up') }
    toast({
      text:
        draws.length > 1
          ? say('approvedMany', { count: draws.length })
          : say(approve ? 'approved' : 'refused', said),
    })
    return true
  }
  return { busy, problem, decide }
}

/** Takes back hours that somebody added; what was drawn of them stays drawn. */
export async function takeBackHours(
  agreementId: string,
  { id, seconds }: { readonly id: string; readonly seconds: number },
  reason: string,
): Promise<void> {
  await call('agreements.take_back_hours', { params: { id: agreementId, addition: id }, body: { reason } })
  refreshHours()
  toast({ text: say('tookBack', { length: length(seconds) }) })
}

/** Takes a booking back; its entries stay and get their opposites. */
export async function takeBackDraw(id: string, reason: string): Promise<void> {
  const { seconds } = await call('agreements.take_back_draw', { params: { id }, body: { reason } })
  refreshHours()
  toast({ text: say('tookBack', { length: length(seconds) }) })
}
