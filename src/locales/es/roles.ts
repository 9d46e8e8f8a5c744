import type { roleNames as english } from '../en/roles.ts'
import type { Spanish } from '../translated.ts'

export const roleNames = {
  'role.administrator': 'Administración',
  'role.lead': 'Responsable de equipo',
  'role.account_manager': 'Responsable de cuenta',
  'role.agent': 'Agente',
  'role.observer': 'Solo lectura',
} satisfies Spanish<typeof english>
