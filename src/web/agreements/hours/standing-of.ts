import type { HoursOf } from '#domain/agreements/allowance/shapes.ts'
import type { Standing } from './bar.ts'

type Period = HoursOf['periods'][number]

/** A period's account as its bar needs it. */
export const standingOf = ({
  left,
  credited,
  carriedIn,
  extra,
}: Pick<Period, 'left' | 'credited' | 'carriedIn' | 'extra'>): Required<Standing> => ({
  left,
  of: credited + carriedIn,
  extra,
})
