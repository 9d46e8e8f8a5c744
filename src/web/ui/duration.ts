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
  const parts =
    /^(?:([\d.]+) ?(?:d|days?))? ?(?:([\d.]+) ?(?:h|hrs?|hours?|u|ч))? ?(?:([\d.]+) ?(?:m|min|mins|minutes?|мин)?)? ?(?:([\d.]+) ?(?:s|sec|с))?$/.exec(
      tidy,
    )
  if (!parts || tidy === '') return null
  const [days, hours, minutes, seconds] = parts.slice(1).map(part => (part === undefined ? 0 : Number(part)))
  const sum = (days ?? 0) * 24 * hour + (hours ?? 0) * hour + (minutes ?? 0) * 60 + (seconds ?? 0)
  return Number.isFinite(sum) ? time(sum) : null
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
