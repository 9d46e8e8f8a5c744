/** What a new desk calls the things it begins with. */
export const firstStart = {
  'setup.calendar_name': 'Working hours',
  'setup.policy_name': 'Standard',
} as const
