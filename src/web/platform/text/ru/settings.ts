import type { Messages } from '../messages.ts'

export const files = {
  ...import.meta.glob<Record<string, Messages>>(
    [
      '../../../../locales/ru/*.ts',
      '!**/{index,events-*,refusals*,mail-*,agreements-*,agreement-*,hours-*,outside-*,first-start,sla-match}.ts',
      '!**/{keys,promise,shell,ui,day,queue,ticket,door,roles,portal,agreements,clientpage,clients,onboarding}.ts',
    ],
    { eager: true },
  ),
  // What the browser finds out by itself, before the server could refuse it.
  ...import.meta.glob<Record<string, Messages>>('../../../../locales/ru/refusals-{calendars,mail,sla}.ts', {
    eager: true,
  }),
}
