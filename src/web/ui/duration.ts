// Lengths of time as people type them.

const hour = 3_600

export type WrittenDuration =
  /** Seconds on the clock. */
  | { readonly kind: 'time'; readonly seconds: number }
  /** Working days, as the calendar counts them. */
  | { readonly kind: 'working_days'; readonly days: number }

/**
 * Reads `4h`, `1:15`, `1h30`, `1 h 30 min`, `90`, `1,5 h`, `1.5h`, `2d`, `3wd`. A bare number is minutes, or hours
 * when `bare` says so. Comma and point are both decimal signs. Null when it cannot be read or is negative.
 */
export function readDuration(text: string, bare: 'minutes' | 'hours' = 'minutes'): WrittenDuration | null {
  const tidy = text.trim().toLowerCase().replaceAll(',', '.').replace(/\s+/g, ' ')
  const clock = /^(\d{1,4}):([0-5]\d)(?::([0-5]\d))?$/.exec(tidy)
  if (clock) return time(Number(clock[1]) * hour + Number(clock[2]) * 60 + Number(clock[3] ?? 0))
  const working = /^(\d{1,4}(?:\.\d+)?) ?(?:wd|working days?)$/.exec(tidy)
  if (working) return { kind: 'working_days', days: Number(working[1]) }
  if (/^\d+(\.\d+)?$/.test(tidy)) return time(Number(tidy) * (bare === 'hours' ? hour : 60))
  return readParts(tidy)
}

const units: Readonly<Record<string, number>> = {
  ...sharing(24 * hour, ['d', 'day', 'days', 'дн']),
  ...sharing(hour, ['h', 'hr', 'hrs', 'hour', 'hours', 'u', 'uur', 'ч']),
  ...sharing(60, ['m', 'min', 'mins', 'minute', 'minutes', 'мин']),
  ...sharing(1, ['s', 'sec', 'с', 'сек']),
}

function sharing(seconds: number, names: readonly string[]) {
  return Object.fromEntries(names.map(name => [name, seconds]))
}

/** `1h30`, `1 h 30 min`, `2d`: each unit once, larger before smaller; after hours a bare number is minutes. */
function readParts(tidy: string): WrittenDuration | null {
  const parts = [...tidy.matchAll(/(\d+(?:\.\d+)?) ?(\p{L}*) ?/gu)]
  if (parts.length === 0 || parts.map(([whole]) => whole).join('') !== tidy) return null
  let sum = 0
  let last = Number.POSITIVE_INFINITY
  for (const [, count, name] of parts) {
    const unit = name ? units[name] : last === hour ? 60 : undefined
    if (unit === undefined || unit >= last) return null
    sum += Number(count) * unit
    last = unit
  }
  return time(sum)
}

const time = (seconds: number): WrittenDuration => ({ kind: 'time', seconds: Math.round(seconds) })

/** `1:15`, `0:05`, `3wd`: how a field shows what it holds. */
export function writeDuration(duration: WrittenDuration): string {
  if (duration.kind === 'working_days') return `${duration.days}wd`
  const minutes = Math.floor(duration.seconds / 60)
  const seconds = duration.seconds % 60
  const clock = `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
  return seconds ? `${clock}:${String(seconds).padStart(2, '0')}` : clock
}
