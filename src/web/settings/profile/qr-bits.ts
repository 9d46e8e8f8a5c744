// The bits of a QR code: what is said, and enough beside it to read it with a thumb over a corner.

export type Layout = {
  /** How many data bytes each block holds; shorter blocks come first. */
  readonly blocks: readonly number[]
  readonly correction: number
  readonly alignment: readonly number[]
}

export const layouts: readonly (Layout | null)[] = [
  null,
  { blocks: [19], correction: 7, alignment: [] },
  { blocks: [34], correction: 10, alignment: [6, 18] },
  { blocks: [55], correction: 15, alignment: [6, 22] },
  { blocks: [80], correction: 20, alignment: [6, 26] },
  { blocks: [108], correction: 26, alignment: [6, 30] },
  { blocks: [68, 68], correction: 18, alignment: [6, 34] },
  { blocks: [78, 78], correction: 20, alignment: [6, 22, 38] },
  { blocks: [97, 97], correction: 24, alignment: [6, 24, 42] },
  { blocks: [116, 116], correction: 30, alignment: [6, 26, 46] },
  { blocks: [68, 68, 69, 69], correction: 18, alignment: [6, 28, 50] },
]

export const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)
/** Bytes of text: the data bytes less the mode and the length, which takes a byte more from version 10 on. */
export const capacity = (layout: Layout): number => sum(layout.blocks) - (layout.blocks.length === 4 ? 3 : 2)

export function codewords(bytes: Uint8Array, version: number, { blocks }: Layout): readonly number[] {
  const bits: number[] = []
  const put = (value: number, length: number) => {
    for (let place = length - 1; place >= 0; place--) bits.push((value >> place) & 1)
  }
  put(0b0100, 4)
  put(bytes.length, version < 10 ? 8 : 16)
  for (const byte of bytes) put(byte, 8)
  const room = sum(blocks) * 8
  put(0, Math.min(4, room - bits.length))
  put(0, (8 - (bits.length % 8)) % 8)
  for (let filler = 0xec; bits.length < room; filler ^= 0xec ^ 0x11) put(filler, 8)
  return Array.from({ length: room / 8 }, (_, place) =>
    bits.slice(place * 8, place * 8 + 8).reduce((value, bit) => value * 2 + bit, 0),
  )
}

/** Data and correction bytes of all blocks, dealt out in turn, as bits. */
export function interleaved(data: readonly number[], { blocks, correction }: Layout): readonly number[] {
  let from = 0
  const parts = blocks.map(length => {
    from += length
    return data.slice(from - length, from)
  })
  const corrections = parts.map(part => remainder(part, correction))
  const deal = (lists: readonly (readonly number[])[]) =>
    Array.from({ length: Math.max(...lists.map(list => list.length)) }, (_, place) =>
      lists.flatMap(list => list[place] ?? []),
    ).flat()
  return [...deal(parts), ...deal(corrections)].flatMap(byte =>
    Array.from({ length: 8 }, (_, place) => (byte >> (7 - place)) & 1),
  )
}

// Reed-Solomon over GF(256) with the polynomial 0x11d.
function multiply(a: number, b: number): number {
  let product = 0
  for (let place = 7; place >= 0; place--) {
    product = (product << 1) ^ ((product >> 7) * 0x11d)
    product ^= ((b >> place) & 1) * a
  }
  return product
}

function remainder(data: readonly number[], degree: number): readonly number[] {
  const generator: number[] = Array.from({ length: degree }, (_, place) => (place === degree - 1 ? 1 : 0))
  for (let root = 1, turn = 0; turn < degree; turn++, root = multiply(root, 2))
    for (let place = 0; place < degree; place++)
      generator[place] = multiply(generator[place] ?? 0, root) ^ (generator[place + 1] ?? 0)
  let rest = Array.from({ length: degree }, () => 0)
  for (const byte of data) {
    const factor = byte ^ (rest[0] ?? 0)
    rest = [...rest.slice(1), 0].map((value, place) => value ^ multiply(generator[place] ?? 0, factor))
  }
  return rest
}
