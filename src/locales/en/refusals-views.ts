/** Why a list cannot be shown. */
export const refusalsViews = {
  'refusal.views.cursor_unreadable': 'This place in the list is not known. Start from the top again.',
} as const
