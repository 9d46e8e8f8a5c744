import type { roleNames as english } from '../en/roles.ts'
import type { French } from '../translated.ts'

export const roleNames = {
  'role.administrator': 'Administration',
  'role.lead': 'Responsable d’équipe',
  'role.account_manager': 'Responsable de compte',
  'role.agent': 'Support',
  'role.observer': 'Lecture seule',
} satisfies French<typeof english>
