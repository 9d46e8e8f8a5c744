import type { roleNames as english } from '../en/roles.ts'
import type { Dutch } from '../translated.ts'

export const roleNames = {
  'role.administrator': 'Beheerder',
  'role.lead': 'Teamleider',
  'role.account_manager': 'Accountmanager',
  'role.agent': 'Medewerker',
  'role.observer': 'Meekijker',
} satisfies Dutch<typeof english>
