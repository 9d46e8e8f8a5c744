/** What each role is called. */
export const roleNames = {
  'role.administrator': 'Administrator',
  'role.lead': 'Lead',
  'role.account_manager': 'Account manager',
  'role.agent': 'Agent',
  'role.observer': 'Observer',
} as const
