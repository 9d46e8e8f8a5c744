import type { firstStart as english } from '../en/first-start.ts'
import type { Russian } from '../translated.ts'

export const firstStart = {
  'setup.calendar_name': 'Рабочие часы',
  'setup.policy_name': 'Стандартная',
} satisfies Russian<typeof english>
