import type { Messages } from '../messages.ts'

export const files = import.meta.glob<Record<string, Messages>>(
  '../../../../locales/ru/{day,queue,ticket}.ts',
  { eager: true },
)
