import type { agreementsRows as english } from '../en/agreements-rows.ts'
import type { French } from '../translated.ts'

export const agreementsRows = {
  'finding.agreement.name_taken': 'Le client a déjà un contrat de ce nom : #{{number}}.',
  'finding.agreement.overlaps_row':
    'Une autre ligne de cette liste vaut pour les mêmes client, services et jours : {{name}}.',
  'finding.agreement.overlaps_elsewhere_row':
    'Une autre ligne de cette liste, pour {{client}}, couvre les mêmes personnes et services une partie de ces jours : {{name}}.',
  'finding.agreement.overlaps_partly_row':
    'Une autre ligne de cette liste, pour {{client}}, couvre en partie les mêmes personnes et services une partie de ces jours : {{name}}.',
  'finding.agreement.series_overlaps_row':
    'Une autre ligne de cette liste renouvelle le même contrat aux mêmes jours : {{name}}.',
  'finding.agreement.gap_before_row':
    'Il y a un vide entre une autre ligne de cette liste et celle-ci : {{name}}.',
  'finding.agreement.gap_after_row':
    'Il y a un vide entre cette ligne et une autre de cette liste : {{name}}.',
  'finding.agreement.policy_archived':
    'La politique {{policy}} est archivée. Choisissez-en une autre, ou insistez.',
  'finding.agreement.calendar_archived':
    'Le calendrier {{calendar}} est archivé. Choisissez-en un autre, ou insistez.',
} as const satisfies French<typeof english>
