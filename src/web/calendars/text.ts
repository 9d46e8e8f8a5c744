import type { Refusal } from '#kernel/refusal.ts'
import { calendars } from '#locales/en/calendars.ts'
import { refusalsCalendars } from '#locales/en/refusals-calendars.ts'
import { defineText } from '#web/platform/text/define.ts'

export const { useText, say } = defineText('calendars', calendars)

const findings = defineText('refusals-calendars', refusalsCalendars)

/** What the kernel finds in a draft, said without asking the server. */
export const useFindingText = (): ((about: Refusal) => string) => {
  const say = findings.useText() as (key: string, values: NonNullable<Refusal['params']>) => string
  return ({ code, params = {} }) => say(`refusal.${code}`, params)
}
