import type { Messages } from '../messages.ts'

export const files = import.meta.glob<Record<string, Messages>>(
  '../../../../locales/fr/{clientpage,clients,onboarding}.ts',
  { eager: true },
)
