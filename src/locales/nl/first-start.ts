import type { firstStart as english } from '../en/first-start.ts'
import type { Dutch } from '../translated.ts'

export const firstStart = {
  'setup.calendar_name': 'Werktijden',
  'setup.policy_name': 'Standaard',
} satisfies Dutch<typeof english>
