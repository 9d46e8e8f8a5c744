import type { firstStart as english } from '../en/first-start.ts'
import type { Spanish } from '../translated.ts'

export const firstStart = {
  'setup.calendar_name': 'Horario laboral',
  'setup.policy_name': 'Estándar',
} satisfies Spanish<typeof english>
