import type { firstStart as english } from '../en/first-start.ts'
import type { French } from '../translated.ts'

export const firstStart = {
  'setup.calendar_name': 'Heures de travail',
  'setup.policy_name': 'Standard',
} satisfies French<typeof english>
