import type { refusalsViews as english } from '../en/refusals-views.ts'
import type { Dutch } from '../translated.ts'

export const refusalsViews = {
  'refusal.views.cursor_unreadable': 'Deze plek in de lijst is niet bekend. Begin weer bovenaan.',
} satisfies Dutch<typeof english>
