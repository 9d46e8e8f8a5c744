import type { roleNames as english } from '../en/roles.ts'
import type { Russian } from '../translated.ts'

export const roleNames = {
  'role.administrator': 'Администратор',
  'role.lead': 'Руководитель',
  'role.account_manager': 'Клиентский менеджер',
  'role.agent': 'Специалист',
  'role.observer': 'Наблюдатель',
} satisfies Russian<typeof english>
