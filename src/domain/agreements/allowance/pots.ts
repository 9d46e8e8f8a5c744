// Who has hours to give for a piece of work on a day: agreements that had begun, whose hours are agreed for that day,
// and that cover whoever asked for it.

import type { Recipient } from '../terms-shapes.ts'
import { type Lot, lapsesOn, leftOf, legOn } from './lots.ts'
import type { Allowing } from './periods.ts'
import type { Pot } from './routing.ts'
import { heldOn, type Kept, periodOn } from './series.ts'

export type Giving = {
  readonly kept: Kept & { readonly number: number; readonly rank: number }
  readonly allowing: Allowing
}

/** For whom it is done. Nobody in particular: for the client as a whole. */
export type Asker = {
  readonly clientId: string
  readonly contactId: string | null
  readonly siteId: string | null
}

export type PotsWanted = Asker & {
  readonly on: string
  /** The agreement that was said to cover it, by its ticket or by whoever books it: that is not asked again. */
  readonly agreedOn: readonly string[]
}

export const potsOf = (
  agreements: readonly Giving[],
  lots: readonly Lot[],
  wanted: PotsWanted,
): readonly Pot[] =>
  agreements.flatMap(({ kept, allowing }): readonly Pot[] => {
    const { on, agreedOn } = wanted
    const version = heldOn(kept, on)
    if (version === null || version.allowance === null || !allowing.begun) return []
    if (periodOn(allowing, on) === null) return []
    if (!agreedOn.includes(kept.id) && !version.recipients.some(one => covers(one, wanted))) return []
    return [
      {
        agreementId: kept.id,
        number: kept.number,
        rank: kept.rank,
        endsOn: allowing.lastDay,
        services: version.services,
        atZero: version.allowance.atZero,
        lots: lots.flatMap(lot => {
          const leg = lot.credited ? legOn(lot, kept.id, on) : undefined
          return leg
            ? [{ lot: lot.key, period: leg.period.startsOn, left: leftOf(lot), lapsesOn: lapsesOn(lot) }]
            : []
        }),
      },
    ]
  })

const covers = ({ kind, id }: Recipient, { clientId, contactId, siteId }: Asker): boolean =>
  id === { client: clientId, site: siteId, contact: contactId }[kind]
