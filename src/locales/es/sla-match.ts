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
  'match.policy_of_agreement': '{{policy}}, versión {{version}}, es la que fija el contrato',
  'match.calendar_of_agreement': 'se cuenta en las horas del contrato: {{calendar}}, versión {{version}}',
  'match.agreement_only':
    '{{agreement}}, versión {{version}}, cubre a esta persona, este servicio y el momento de llegada',
  'match.agreement_more_specific':
    '{{agreement}}, versión {{version}}, nombra a la persona con más precisión que {{other}}',
  'match.agreement_rank': '{{agreement}}, versión {{version}}, va antes que {{other}} por su orden',
  'match.agreement_ends_first': '{{agreement}}, versión {{version}}, termina antes que {{other}}',
  'match.agreement_number':
    '{{agreement}}, versión {{version}}, tiene el número menor; por lo demás {{other}} también la cubre',
  'match.agreement_also': '{{agreement}}, versión {{version}}, también la cubriría',
  'match.agreement_not_begun': '{{agreement}} no había empezado',
  'match.agreement_over': '{{agreement}} había terminado',
  'match.agreement_suspended': '{{agreement}} estaba suspendido',
  'match.agreement_service_not_covered': '{{agreement}} no incluye este servicio',
  'match.agreement_person_not_covered': '{{agreement}} no cubre a esta persona',
  'match.agreement_none': 'ningún contrato la cubre',
  'match.agreement_never_had': 'este cliente nunca ha tenido un contrato',
  'match.agreement_by_hand': '{{agreement}}, versión {{version}}, se eligió a mano',
  'match.accepted_once': 'aceptada por una vez, con cargo: ningún contrato la cubre',
  'match.none.out_of_agreement': 'fuera de contrato',
  'match.outside.service_not_covered': 'ningún contrato de este cliente incluye este servicio',
  'match.outside.person_not_covered': 'ningún contrato cubre a esta persona',
  'match.outside.suspended': 'el contrato está suspendido',
  'match.outside.over': 'el contrato ha terminado',
  'match.outside.not_begun': 'todavía no ha empezado ningún contrato',
  'match.outside.never_had': 'este cliente no tiene contrato',
} satisfies Spanish<typeof english>
