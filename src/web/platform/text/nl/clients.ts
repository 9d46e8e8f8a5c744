import type { Messages } from '../messages.ts'

export const files = import.meta.glob<Record<string, Messages>>(
  '../../../../locales/nl/{clientpage,clients,onboarding}.ts',
  { eager: true },
)
