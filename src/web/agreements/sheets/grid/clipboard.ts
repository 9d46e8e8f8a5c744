/** Cells out of a spreadsheet's text: rows by line, columns by tab, quoted where a cell has either of them inside. */
export function cellsOf(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]]
  let rest = text.replace(/\r\n?/g, '\n').replace(/\n$/, '')
  while (true) {
    const quoted = /^"((?:[^"]|"")*)"(?=[\t\n]|$)/.exec(rest)
    const plain = quoted ? null : /^[^\t\n]*/.exec(rest)
    const length = (quoted ?? plain)?.[0].length ?? 0
    rows.at(-1)?.push((quoted ? (quoted[1] ?? '').replaceAll('""', '"') : (plain?.[0] ?? '')).trim())
    const end = rest[length]
    if (end === undefined) return rows
    if (end === '\n') rows.push([])
    rest = rest.slice(length + 1)
  }
}
