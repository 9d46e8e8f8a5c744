import type { Messages } from './messages.ts'

export const files = import.meta.glob<Record<string, Messages>>(
  ['../../../locales/fr/*.ts', '!**/{index,events-*,refusals*,mail-*}.ts'],
  { eager: true },
)
