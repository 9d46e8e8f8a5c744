// HTML that opens hundreds of thousands of elements and closes none costs its reader the square of their number. No
// letter nests a thousand deep: what comes after that point is not read.

const deepest = 1_000

const empty = 'area base br col embed hr img input link meta param source track wbr'
// Opening one of these closes the one before it: thousands of them side by side are no depth.
const endedByTheNext = 'p li dd dt tr td th thead tbody tfoot option optgroup colgroup rp rt'
const uncounted = new Set(`${empty} ${endedByTheNext}`.split(' '))

/** The text up to where it nests deeper than any letter does; the whole of it as a rule. One pass over it. */
export const untilTooDeep = (html: string): string => {
  const open = new Map<string, number>()
  let depth = 0
  for (const { 0: tag, 1: slash, 2: written = '', index } of html.matchAll(
    /<(\/?)([a-z][a-z0-9:-]{0,40})/gi,
  )) {
    const name = written.toLowerCase()
    if (uncounted.has(name) || tag === undefined) continue
    const now = open.get(name) ?? 0
    if (slash === '') {
      depth += 1
      if (depth > deepest) return html.slice(0, index)
      open.set(name, now + 1)
    } else if (now > 0) {
      depth -= 1
      open.set(name, now - 1)
    }
  }
  return html
}
