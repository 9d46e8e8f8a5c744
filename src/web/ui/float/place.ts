export type Side = 'below' | 'above' | 'beside'
export type Align = 'start' | 'center' | 'end'
export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
export type Room = { readonly width: number; readonly height: number }

const margin = 8

/**
 * Where a floating panel goes: on the wished side of its anchor if it fits there, else on the other side, never
 * outside the window. `rtl` mirrors start and end. Pixels from the window's top left corner.
 */
export function place({
  anchor,
  panel,
  room,
  side,
  align,
  gap = 4,
  rtl = false,
}: {
  readonly anchor: Box
  readonly panel: Room
  readonly room: Room
  readonly side: Side
  readonly align: Align
  readonly gap?: number
  readonly rtl?: boolean
}): { readonly x: number; readonly y: number; readonly side: Side } {
  const toStart = rtl ? align === 'end' : align === 'start'
  if (side === 'beside') {
    const after = anchor.x + anchor.width + gap
    const before = anchor.x - gap - panel.width
    const fitsAfter = after + panel.width + margin <= room.width
    const x = (rtl ? before >= margin || !fitsAfter : !fitsAfter && before >= margin) ? before : after
    return { x: clamp(x, room.width, panel.width), y: clamp(anchor.y, room.height, panel.height), side }
  }
  const below = anchor.y + anchor.height + gap
  const above = anchor.y - gap - panel.height
  const fitsBelow = below + panel.height + margin <= room.height
  const fitsAbove = above >= margin
  const goesBelow = side === 'below' ? fitsBelow || !fitsAbove : !fitsAbove && fitsBelow
  const x =
    align === 'center'
      ? anchor.x + (anchor.width - panel.width) / 2
      : toStart
        ? anchor.x
        : anchor.x + anchor.width - panel.width
  return {
    x: clamp(x, room.width, panel.width),
    y: clamp(goesBelow ? below : above, room.height, panel.height),
    side: goesBelow ? 'below' : 'above',
  }
}

const clamp = (at: number, room: number, size: number) =>
  Math.round(Math.max(margin, Math.min(at, room - size - margin)))
