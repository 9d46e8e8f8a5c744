// Which keys a command may be given: not the browser's, and none that another command listens to at the same time.

type Bound = { readonly id: string; readonly keys: string | null; readonly ownPlace: boolean }
export type Refused = { readonly why: 'browser' } | { readonly why: 'taken'; readonly by: string }

/** `mod+t` and friends never reach a page, or should not be taken from the browser when they do. */
const browsers = /^(?:mod|ctrl)\+(?:shift\+)?(?:[twlnrq]|tab)$/

/**
 * Null if `keys` are free for the command. One whose keys count only where it has the focus (the composer's) may share
 * them with another of that sort; a sequence may not begin with what is a command of its own, nor the other way round.
 */
export function refusedKeys(
  keys: string,
  wanted: Pick<Bound, 'id' | 'ownPlace'>,
  bound: readonly Bound[],
): Refused | null {
  if (keys.split(' ').some(chord => browsers.test(chord))) return { why: 'browser' }
  const taken = bound.find(
    other =>
      other.id !== wanted.id &&
      other.keys !== null &&
      !(other.ownPlace && wanted.ownPlace) &&
      (other.keys === keys || other.keys.startsWith(`${keys} `) || keys.startsWith(`${other.keys} `)),
  )
  return taken ? { why: 'taken', by: taken.id } : null
}
