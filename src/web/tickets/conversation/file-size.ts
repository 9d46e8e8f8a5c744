import type { Format } from '#domain/format.ts'

/** `840 B`, `12 kB`, `3.4 MB`: in thousands, as every file manager of the readers shows it. */
export function fileSize(bytes: number, format: Pick<Format, 'number'>): string {
  if (bytes < 1_000) return `${format.number(bytes)} B`
  if (bytes < 1_000_000) return `${format.number(Math.round(bytes / 1_000))} kB`
  return `${format.number(bytes / 1_000_000, 1)} MB`
}
