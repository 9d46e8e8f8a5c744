import type { refusalsCatalogue as english } from '../en/refusals-catalogue.ts'
import type { Dutch } from '../translated.ts'

export const refusalsCatalogue = {
  'refusal.catalogue.not_found': 'Deze dienst bestaat niet.',
  'refusal.catalogue.team_not_found': 'Dit team bestaat niet of is gearchiveerd. Kies een ander.',
  'refusal.catalogue.changed_meanwhile':
    'Iemand heeft deze dienst gewijzigd sinds je keek. Kijk opnieuw en wijzig dan.',
  'refusal.catalogue.type_not_found': 'Dit tickettype bestaat niet of is gearchiveerd. Kies een ander.',
  'refusal.catalogue.field_twice':
    'Twee velden van het formulier hebben de sleutel “{{key}}”. Geef elk een eigen sleutel.',
  'refusal.catalogue.choices_missing':
    'Het veld “{{name}}” heeft keuzes nodig als het een keuzeveld is, en anders geen.',
  'refusal.catalogue.choice_twice':
    'Twee keuzes van “{{name}}” hebben dezelfde sleutel. Geef elk een eigen sleutel.',
  'refusal.catalogue.order_stale':
    'Er is intussen een dienst toegevoegd of gearchiveerd. Kijk opnieuw en zet ze dan op volgorde.',
  'refusal.catalogue.answer_missing': '“{{name}}” moet bij deze dienst worden ingevuld.',
  'refusal.catalogue.answer_unreadable':
    'Het antwoord op “{{name}}” is niet van de soort die wordt gevraagd.',
  'refusal.catalogue.not_asked':
    'Het formulier van deze dienst heeft geen veld “{{key}}”. Bekijk het formulier opnieuw.',
} satisfies Dutch<typeof english>
