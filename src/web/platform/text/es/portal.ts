import type { Messages } from '../messages.ts'

export const files = import.meta.glob<Record<string, Messages>>('../../../../locales/es/portal.ts', {
  eager: true,
})
