import type { hoursLeft as english } from '../en/hours-left.ts'
import type { Dutch } from '../translated.ts'

export const hoursLeft = {
  hours: 'Uren',
  leftOf: 'nog {{left}} van {{all}}',
  prepaidLeftOf: 'Tegoed: nog {{left}} van {{all}}',
  nothingLeftOf: 'niets over van {{all}}',
  extra: '{{length}} extra',
  used: '{{percent}} gebruikt',
  usedUp: 'Opgebruikt',
  ends: 'loopt tot en met {{day}}',
  staysOpen: 'tot de overeenkomst eindigt',
  emptyOn: 'in dit tempo op na {{day}}',
  lasts: 'genoeg in dit tempo',
  lapse: '{{length}} vervalt na {{day}}',
  stay: '{{length}} blijft tot de overeenkomst eindigt',
  noneIncluded: 'Geen uren inbegrepen',
  noneNow: 'Vandaag worden geen uren geteld',
} satisfies Dutch<typeof english>
