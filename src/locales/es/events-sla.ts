import type { eventsSla as english } from '../en/events-sla.ts'
import type { Spanish } from '../translated.ts'

export const eventsSla = {
  'event.sla.warned': '{{promise}}: se avisó, vence {{dueAt}}',
  'event.sla.breached': '{{promise}}: compromiso incumplido, vencía {{dueAt}}',
  'event.sla.escalated': '{{promise}}: sigue con retraso, se informó al responsable',
  'event.sla.recalendared': 'Desde ahora cuenta con la versión {{calendarVersion}} del calendario {{name}}',
  'event.sla.retargeted': 'Los compromisos siguen la versión {{policyVersion}} de la política {{name}}',
  'event.sla.policy_created': '{{actor}} creó la política {{name}}',
  'event.sla.policy_published': '{{actor}} publicó la versión {{policyVersion}} de la política {{name}}',
  'event.sla.policy_renamed': '{{actor}} cambió el nombre de la política {{before}} a {{name}}',
  'event.sla.policy_archived': '{{actor}} archivó la política {{name}}',
  'event.sla.policy_restored': '{{actor}} recuperó la política {{name}}',
  'event.sla.default_chosen': '{{actor}} eligió la política que reciben los tickets nuevos: {{name}}',
} satisfies Spanish<typeof english>
