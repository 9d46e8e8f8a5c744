import type { agreementsRows as english } from '../en/agreements-rows.ts'
import type { Dutch } from '../translated.ts'

export const agreementsRows = {
  'finding.agreement.name_taken': 'De klant heeft al een overeenkomst met deze naam: #{{number}}.',
  'finding.agreement.overlaps_row':
    'Een andere regel in deze lijst geldt voor dezelfde klant, diensten en dagen: {{name}}.',
  'finding.agreement.overlaps_elsewhere_row':
    'Een andere rij van deze lijst, voor {{client}}, dekt op een deel van deze dagen dezelfde mensen en diensten: {{name}}.',
  'finding.agreement.overlaps_partly_row':
    'Een andere rij van deze lijst, voor {{client}}, dekt op een deel van deze dagen een deel van dezelfde mensen en diensten: {{name}}.',
  'finding.agreement.series_overlaps_row':
    'Een andere regel in deze lijst verlengt dezelfde overeenkomst op dezelfde dagen: {{name}}.',
  'finding.agreement.gap_before_row':
    'Er zit een gat tussen een andere regel in deze lijst en deze: {{name}}.',
  'finding.agreement.gap_after_row':
    'Er zit een gat tussen deze regel en een andere in deze lijst: {{name}}.',
  'finding.agreement.policy_archived':
    'Het beleid {{policy}} is gearchiveerd. Kies een ander of maak ze toch.',
  'finding.agreement.calendar_archived':
    'De kalender {{calendar}} is gearchiveerd. Kies een andere of maak ze toch.',
} as const satisfies Dutch<typeof english>
