import type { Messages } from '../messages.ts'

export const files = import.meta.glob<Record<string, Messages>>(
  '../../../../locales/es/{keys,promise,shell,ui}.ts',
  { eager: true },
)
