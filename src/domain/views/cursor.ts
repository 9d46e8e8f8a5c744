// Where a page of the queue ended. The queue has two parts: tickets with something due, soonest first, then those
// with nothing due, quietest first.

export type Cursor = { readonly part: 'due' | 'quiet'; readonly at: number; readonly number: number }

export const writeCursor = ({ part, at, number }: Cursor): string => `${part}.${at}.${number}`

export const readCursor = (text: string): Cursor | null => {
  const match = /^(due|quiet)\.(-?\d{1,15})\.(\d{1,12})$/.exec(text)
  return match
    ? { part: match[1] === 'due' ? 'due' : 'quiet', at: Number(match[2]), number: Number(match[3]) }
    : null
}
