import type { refusalsViews as english } from '../en/refusals-views.ts'
import type { Spanish } from '../translated.ts'

export const refusalsViews = {
  'refusal.views.cursor_unreadable':
    'No se reconoce este punto de la lista. Vuelva a empezar desde el principio.',
} satisfies Spanish<typeof english>
