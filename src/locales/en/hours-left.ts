/** What is left of the hours of an agreement, said the same way wherever it is said, to us and to clients. */
export const hoursLeft = {
  hours: 'Hours',
  leftOf: '{{left}} of {{all}} left',
  prepaidLeftOf: 'Prepaid {{left}} of {{all}} left',
  nothingLeftOf: 'nothing left of {{all}}',
  extra: '{{length}} extra',
  used: '{{percent}} used',
  usedUp: 'Used up',
  ends: 'ends {{day}}',
  staysOpen: 'until the agreement ends',
  emptyOn: 'at this pace empty {{day}}',
  lasts: 'enough at this pace',
  lapse: '{{length}} lapse after {{day}}',
  stay: '{{length}} stay until the agreement ends',
  noneIncluded: 'No hours included',
  noneNow: 'No hours are counted today',
} as const
