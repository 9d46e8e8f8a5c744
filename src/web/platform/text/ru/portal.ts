import type { Messages } from '../messages.ts'

export const files = import.meta.glob<Record<string, Messages>>('../../../../locales/ru/portal.ts', {
  eager: true,
})
