// A target as people type it: `4h`, `1:30`, `3wd`, `3d` are counted in working hours, `24x7 30m` round the clock.

import type { PolicyTerms } from '#domain/sla/policy-shapes.ts'
import { readDuration } from '#web/ui/duration.ts'

export type Cell = NonNullable<PolicyTerms['targets'][1]['first_response']>

const roundTheClock = /^(?:24\s*[x×/]\s*7|7\s*[x×/]\s*24)\s+|\s+(?:24\s*[x×/]\s*7|7\s*[x×/]\s*24)$/i

/** Null when it cannot be read. A bare number is hours; days are working days, round the clock they have 24 hours. */
export const readTarget = (text: string): Cell | null => {
  const always = roundTheClock.test(text.trim())
  const work = readWork(text.trim().replace(roundTheClock, ''))
  return work === null ? null : { work, hours: always ? 'always' : 'working' }
}

/** `PT4H`, `PT1H30M`, `P3D` from what was typed; null when it is no length of time, or none at all. */
export const readWork = (text: string): string | null => {
  const days = /^(\d{1,3})\s*(?:wd|d|days?|working days?)$/i.exec(text.trim())
  if (days) return Number(days[1]) > 0 ? `P${Number(days[1])}D` : null
  const written = readDuration(text, 'hours')
  if (written?.kind !== 'time' || written.seconds <= 0) return null
  const minutes = Math.round(written.seconds / 60)
  const [hours, left] = [Math.floor(minutes / 60), minutes % 60]
  if (minutes === 0 || hours > 99_999) return null
  return `PT${hours > 0 ? `${hours}H` : ''}${left > 0 ? `${left}M` : ''}`
}

export const typeTarget = ({ work, hours }: Cell): string =>
  hours === 'always' ? `24x7 ${typeWork(work)}` : typeWork(work)

/** `4h`, `1:30`, `45m`, `3wd`: short enough for a cell. */
export const typeWork = (work: string): string => {
  const days = /^P(\d+)D$/.exec(work)
  if (days) return `${days[1]}wd`
  const [, hours = '0', minutes = '0', seconds = '0'] =
    /^PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?$/.exec(work) ?? []
  const whole = Number(hours) * 60 + Number(minutes) + Math.ceil(Number(seconds) / 60)
  if (whole < 60) return `${whole}m`
  if (whole % 60 === 0) return `${whole / 60}h`
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
}
