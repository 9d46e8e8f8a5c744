import type { eventsSla as english } from '../en/events-sla.ts'
import type { French } from '../translated.ts'

export const eventsSla = {
  'event.sla.warned': '{{promise}} : avertissement donné, échéance {{dueAt}}',
  'event.sla.breached': '{{promise}} : promesse non tenue, échéance {{dueAt}}',
  'event.sla.escalated': '{{promise}} : toujours en retard, responsable d’équipe au courant',
  'event.sla.recalendared': 'Compte désormais sur la version {{calendarVersion}} du calendrier {{name}}',
  'event.sla.retargeted': 'Les promesses suivent la version {{policyVersion}} de la politique {{name}}',
  'event.sla.policy_created': '{{actor}} a créé la politique {{name}}',
  'event.sla.policy_published': '{{actor}} a publié la version {{policyVersion}} de la politique {{name}}',
  'event.sla.policy_renamed': '{{actor}} a renommé la politique {{before}} en {{name}}',
  'event.sla.policy_archived': '{{actor}} a archivé la politique {{name}}',
  'event.sla.policy_restored': '{{actor}} a rétabli la politique {{name}}',
  'event.sla.default_chosen': '{{actor}} a choisi la politique des nouveaux tickets : {{name}}',
} satisfies French<typeof english>
