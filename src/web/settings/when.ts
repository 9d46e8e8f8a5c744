import type { Format } from '#domain/format.ts'
import type { Instant } from '#kernel/instant.ts'

/** `Wed 25 Nov 08:15`, on the clock of the format: for rules that are read long before or after. */
export const when = (format: Format, at: Instant): string =>
  `${format.weekday(at)} ${format.day(at)} ${format.time(at)}`

/** With the year: for what happened or takes effect at another time of the year. */
export const whenDated = (format: Format, at: Instant): string => `${format.date(at)} ${format.time(at)}`
