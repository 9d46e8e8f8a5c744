import type { hoursLeft as english } from '../en/hours-left.ts'
import type { Spanish } from '../translated.ts'

export const hoursLeft = {
  hours: 'Horas',
  leftOf: 'quedan {{left}} de {{all}}',
  prepaidLeftOf: 'Prepago: quedan {{left}} de {{all}}',
  nothingLeftOf: 'no queda nada de {{all}}',
  extra: '{{length}} de más',
  used: '{{percent}} usado',
  usedUp: 'Agotado',
  ends: 'hasta el {{day}}',
  staysOpen: 'hasta que termine el contrato',
  emptyOn: 'a este ritmo se agota el {{day}}',
  lasts: 'suficiente a este ritmo',
  lapse: '{{length}} caducan tras el {{day}}',
  stay: '{{length}} hasta que termine el contrato',
  noneIncluded: 'Sin horas incluidas',
  noneNow: 'Hoy no se cuentan horas',
} satisfies Spanish<typeof english>
