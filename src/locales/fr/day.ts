import type { day as english } from '../en/day.ts'
import type { French } from '../translated.ts'

export const day = {
  openCalendar: 'Ouvrir le calendrier',
  placeholder: 'p. ex. {{example}}',
  unreadable: '« {{text}} » n’est pas un jour. Écrivez {{example}} ou +12m.',
  unreadableStays: '« {{text}} » n’est pas un jour : {{day}} est conservé. Écrivez {{example}} ou +12m.',
  previousMonth: 'Mois précédent',
  nextMonth: 'Mois suivant',
  today: 'Aujourd’hui',
} as const satisfies French<typeof english>
