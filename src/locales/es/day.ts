import type { day as english } from '../en/day.ts'
import type { Spanish } from '../translated.ts'

export const day = {
  openCalendar: 'Abrir el calendario',
  placeholder: 'p. ej. {{example}}',
  unreadable: '«{{text}}» no es un día. Escriba {{example}} o +12m.',
  unreadableStays: '«{{text}}» no es un día; se mantiene {{day}}. Escriba {{example}} o +12m.',
  previousMonth: 'Mes anterior',
  nextMonth: 'Mes siguiente',
  today: 'Hoy',
} as const satisfies Spanish<typeof english>
