import type { refusalsViews as english } from '../en/refusals-views.ts'
import type { Russian } from '../translated.ts'

export const refusalsViews = {
  'refusal.views.cursor_unreadable': 'Это место в списке неизвестно. Начните сверху.',
} satisfies Russian<typeof english>
