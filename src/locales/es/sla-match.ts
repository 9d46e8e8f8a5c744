import type { slaMatch as english } from '../en/sla-match.ts'
import type { Spanish } from '../translated.ts'

export const slaMatch = {
  'match.policy_by_hand': '{{policy}}, versión {{version}}, se aplicó a mano',
  'match.policy_default': '{{policy}}, versión {{version}}, es la que reciben los tickets nuevos',
  'match.policy_missing': 'ninguna política se aplica a los tickets nuevos',
  'match.severity_has_none': '{{policy}} no promete nada para la gravedad {{severity}}',
  'match.calendar_of_client': 'se cuenta en las horas del cliente: {{calendar}}, versión {{version}}',
  'match.calendar_of_policy': 'se cuenta en las horas de la política: {{calendar}}, versión {{version}}',
  'match.calendar_of_company': 'se cuenta en las horas de la empresa: {{calendar}}, versión {{version}}',
  'match.calendar_missing': 'no hay calendario con el que contar',
  'match.none.no_policy': 'no se aplica ninguna política',
  'match.none.no_calendar': 'no hay calendario con el que contar',
  'match.none.severity_has_none': 'su política no promete nada para esta gravedad',
} satisfies Spanish<typeof english>
