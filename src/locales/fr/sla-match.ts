import type { slaMatch as english } from '../en/sla-match.ts'
import type { French } from '../translated.ts'

export const slaMatch = {
  'match.policy_by_hand': '{{policy}} version {{version}} a été associée à la main',
  'match.policy_default': '{{policy}} version {{version}} est ce que reçoivent les nouveaux tickets',
  'match.policy_missing': 'aucune politique ne s’applique aux nouveaux tickets',
  'match.severity_has_none': '{{policy}} ne promet rien pour la gravité {{severity}}',
  'match.calendar_of_client': 'compté dans les heures du client : {{calendar}} version {{version}}',
  'match.calendar_of_policy': 'compté dans les heures de la politique : {{calendar}} version {{version}}',
  'match.calendar_of_company': 'compté dans les heures de l’entreprise : {{calendar}} version {{version}}',
  'match.calendar_missing': 'il n’y a aucun calendrier pour compter',
  'match.none.no_policy': 'aucune politique ne s’applique',
  'match.none.no_calendar': 'aucun calendrier pour compter',
  'match.none.severity_has_none': 'la politique ne promet rien pour cette gravité',
} satisfies French<typeof english>
