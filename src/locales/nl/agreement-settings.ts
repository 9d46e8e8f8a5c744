import type { agreementSettings as english } from '../en/agreement-settings.ts'
import type { Dutch } from '../translated.ts'

export const agreementSettings = {
  lead: 'Wat geldt waar niets is afgesproken, wat mensen horen die toch iets vragen, en wanneer een einde wordt aangekondigd.',
  notAllowed: 'Beheerders wijzigen dit.',
  failed: 'Deze instellingen konden niet worden geladen',
  saved: 'Opgeslagen',
  without: 'Klanten zonder overeenkomst',
  withoutQuestion: 'Voor een klant die nooit een overeenkomst had',
  without_default_policy: 'geldt het standaardbeleid',
  withoutNote_default_policy:
    'Hun verzoeken krijgen die beloften. Vanaf de eerste overeenkomst tellen alleen overeenkomsten.',
  without_out_of_agreement: 'vallen zij er ook buiten',
  withoutNote_out_of_agreement: 'Hun verzoeken wachten in de lijst met verzoeken buiten overeenkomst.',
  answer: 'Het beleefde antwoord',
  answerText:
    'Eén keer verstuurd aan wie iets vraagt waar geen overeenkomst voor geldt, in de eigen taal. Het verzoek blijft bewaard.',
  answerIsSent: 'Vanzelf versturen',
  language: 'Taal',
  answerIn: 'Tekst in {{language}}',
  answerUsual: 'De tekst die bij het programma hoort wordt verstuurd.',
  answerHint:
    'Je kunt {name}, {company} en {manager} gebruiken, elk tussen dubbele accolades. Het wordt bewaard als je het veld verlaat.',
  answerBack: 'Terug naar de tekst van het programma',
  outsidePortal: 'Verzoeken in het portaal',
  outsideMayAsk: 'Wie nergens onder valt, mag toch schrijven in het portaal',
  outsideMayAskNote:
    'Vooraf staat erbij dat er niets is beloofd. Hun verzoeken wachten in de lijst van verzoeken buiten overeenkomst.',
  ahead: 'Een einde aankondigen',
  aheadDays: 'Dagen voor het einde',
  aheadHint: 'Waarmee een nieuwe overeenkomst begint; elke overeenkomst kan anders bepalen.',
} satisfies Dutch<typeof english>
