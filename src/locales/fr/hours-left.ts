import type { hoursLeft as english } from '../en/hours-left.ts'
import type { French } from '../translated.ts'

export const hoursLeft = {
  hours: 'Heures',
  leftOf: 'reste {{left}} sur {{all}}',
  prepaidLeftOf: 'Prépayé : reste {{left}} sur {{all}}',
  nothingLeftOf: 'plus rien sur {{all}}',
  extra: '{{length}} en plus',
  used: '{{percent}} utilisés',
  usedUp: 'Épuisé',
  ends: 'jusqu’au {{day}}',
  staysOpen: 'jusqu’à la fin du contrat',
  emptyOn: 'à ce rythme, épuisé le {{day}}',
  lasts: 'suffisant à ce rythme',
  lapse: '{{length}} perdues après le {{day}}',
  stay: '{{length}} jusqu’à la fin du contrat',
  noneIncluded: 'Aucune heure incluse',
  noneNow: 'Aucune heure n’est comptée aujourd’hui',
} satisfies French<typeof english>
