import type { AgreementRow } from '#domain/agreements/shapes.ts'
import { useFormat } from '#web/platform/reader.ts'
import { useText } from './text.ts'

/** Which share of what was promised in the last ninety days was kept; a dash where nothing was decided. */
export function Kept({ attainment }: Pick<AgreementRow, 'attainment'>) {
  const say = useText()
  const kept = useKept(attainment)
  return kept === null ? (
    <span className="faint">
      <span aria-hidden="true">–</span>
      <span className="unseen">{say('noneKept')}</span>
    </span>
  ) : (
    <span title={kept.said}>
      <span aria-hidden="true">{kept.percent}</span>
      <span className="unseen">{kept.said}</span>
    </span>
  )
}

/** `96.2%`, and the same as a sentence with its numbers; null: no promise was kept or missed. */
export function useKept(
  attainment: AgreementRow['attainment'],
): { readonly percent: string; readonly said: string } | null {
  const say = useText()
  const format = useFormat()
  if (attainment === null) return null
  const { met, missed } = attainment
  const total = met + missed
  // Rounded down: whoever missed one of a thousand has not kept them all.
  const percent = format.percent(Math.floor((met / total) * 1_000) / 1_000, missed === 0 ? 0 : 1)
  const [kept, all] = [format.number(met), format.number(total)]
  return { percent, said: say('keptOf', { percent, kept, total: all }) }
}
