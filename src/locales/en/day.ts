/** Words of the field for a day, and of the month it opens. */
export const day = {
  openCalendar: 'Open the calendar',
  placeholder: 'e.g. {{example}}',
  unreadable: '“{{text}}” is not a day. Write {{example}}, or +12m.',
  unreadableStays: '“{{text}}” is not a day, so {{day}} stays. Write {{example}}, or +12m.',
  previousMonth: 'Previous month',
  nextMonth: 'Next month',
  today: 'Today',
} as const
