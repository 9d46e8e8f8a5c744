import type { day as english } from '../en/day.ts'
import type { Russian } from '../translated.ts'

export const day = {
  openCalendar: 'Открыть календарь',
  placeholder: 'напр. {{example}}',
  unreadable: '«{{text}}» — не дата. Напишите {{example}} или +12м.',
  unreadableStays: '«{{text}}» — не дата, остаётся {{day}}. Напишите {{example}} или +12м.',
  previousMonth: 'Предыдущий месяц',
  nextMonth: 'Следующий месяц',
  today: 'Сегодня',
} as const satisfies Russian<typeof english>
