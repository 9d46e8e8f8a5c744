import { Fragment, type ReactNode } from 'react'

/**
 * A translated text with parts that are more than text: `<b>P2</b> was set by <rule>…</rule>`. The text comes from our
 * language files; values in it are never read as tags, because only the names given in `parts` count.
 */
export function Rich({
  text,
  parts,
}: {
  readonly text: string
  readonly parts: Readonly<Record<string, (inside: string) => ReactNode>>
}) {
  const names = Object.keys(parts).join('|')
  const pieces = text.split(new RegExp(`<(${names})>(.*?)</\\1>`, 'su'))
  return pieces.map((piece, place) => {
    if (place % 3 === 1) return null
    const part = place % 3 === 2 ? parts[pieces[place - 1] ?? ''] : undefined
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text have no identity but their place
    return <Fragment key={place}>{part ? part(piece) : piece}</Fragment>
  })
}
