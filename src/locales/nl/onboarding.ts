import type { onboarding as english } from '../en/onboarding.ts'
import type { Dutch } from '../translated.ts'

export const onboarding = {
  title: 'Nieuwe klant',
  create: 'Klant toevoegen',
  cancel: 'Annuleren',
  added: '{{name}} is toegevoegd',
  contacts: 'Contactpersonen',
  contactsHint: 'Wie toegang tot het portaal krijgt, ontvangt een link per mail. Lege regels vervallen.',
  portalAccess: 'Toegang tot het portaal',
  anotherContact: 'Nog een contactpersoon',
  removeContact: 'Contactpersoon {{line}} weghalen',
  agreement: 'Overeenkomst',
  agreementName: 'Naam van de overeenkomst',
  noAgreement: 'Kies er een om van uit te gaan, of laat dit leeg: een overeenkomst kan later ook.',
  source: 'Uitgaande van',
  sourceHint: 'Elke overeenkomst kan de bron zijn; sjablonen staan bovenaan.',
  sourceNote: '{{client}} · {{number}}',
  template: 'sjabloon',
  startsOn: 'Eerste dag',
  endsOn: 'Laatste dag',
  startAs: 'Beginnen als',
  start_planned: 'Gepland',
  start_active: 'Nu actief',
  start_draft: 'Concept',
  startNote_planned:
    'Begint vanzelf op de eerste dag, in de tijdzone van de klant. De klant ziet er tot dan niets van.',
  startNote_active: 'Geldt vanaf dit moment; wie bericht krijgt van het begin, krijgt dat nu.',
  startNote_draft: 'Blijft bij ons tot iemand hem plant.',
} as const satisfies Dutch<typeof english>
