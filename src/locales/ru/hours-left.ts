import type { hoursLeft as english } from '../en/hours-left.ts'
import type { Russian } from '../translated.ts'

export const hoursLeft = {
  hours: 'Часы',
  leftOf: 'осталось {{left}} из {{all}}',
  prepaidLeftOf: 'Осталось {{left}} из {{all}}',
  nothingLeftOf: 'ничего не осталось из {{all}}',
  extra: '{{length}} сверх часов',
  used: 'израсходовано {{percent}}',
  usedUp: 'Израсходовано',
  ends: 'до {{day}} включительно',
  staysOpen: 'до окончания договора',
  emptyOn: 'при таком темпе закончатся {{day}}',
  lasts: 'при таком темпе хватит',
  lapse: '{{length}} сгорят после {{day}}',
  stay: '{{length}} останутся до окончания договора',
  noneIncluded: 'Часы не включены',
  noneNow: 'Сегодня часы не считаются',
} satisfies Russian<typeof english>
