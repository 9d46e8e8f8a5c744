import type { day as english } from '../en/day.ts'
import type { Dutch } from '../translated.ts'

export const day = {
  openCalendar: 'Kalender openen',
  placeholder: 'bijv. {{example}}',
  unreadable: '“{{text}}” is geen dag. Schrijf {{example}} of +12m.',
  unreadableStays: '“{{text}}” is geen dag; {{day}} blijft staan. Schrijf {{example}} of +12m.',
  previousMonth: 'Vorige maand',
  nextMonth: 'Volgende maand',
  today: 'Vandaag',
} as const satisfies Dutch<typeof english>
