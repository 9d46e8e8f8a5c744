import type { agreementsCheck as english } from '../en/agreements-check.ts'
import type { Spanish } from '../translated.ts'

export const agreementsCheck = {
  'finding.agreement.zone_unknown': 'No existe la zona horaria {{zone}}.',
  'finding.agreement.ends_before_it_starts': 'Terminaría el {{endsOn}}, antes de empezar el {{startsOn}}.',
  'finding.agreement.term_is_over': 'Su último día, el {{endsOn}}, ya ha pasado.',
  'finding.agreement.policy_missing': 'Nada dice qué compromisos contiene: elija una política.',
  'finding.agreement.calendar_missing': 'No hay calendario con el que contar sus compromisos: elija uno.',
  'finding.agreement.no_promise': '{{policy}} no promete nada.',
  'finding.agreement.target_zero': '{{policy}} promete algo en un tiempo nulo en estas horas.',
  'finding.agreement.response_after_resolution':
    '{{policy}}: con gravedad {{severity}}, la primera respuesta puede tardar más que la solución.',
  'finding.agreement.further_reply_sooner':
    '{{policy}}: con gravedad {{severity}}, las respuestas siguientes vencen antes que la primera.',
  'finding.agreement.worse_is_slower':
    '{{policy}}: la gravedad {{severity}} se atiende más despacio que la gravedad {{lighter}}.',
  'finding.agreement.severity_without_target': '{{policy}} no promete nada para la gravedad {{severity}}.',
  'finding.agreement.threshold_never_fires':
    '{{policy}}: un aviso {{lead}} antes del vencimiento no puede llegar nunca para «{{about}}» con gravedad {{severities}}, prometido en menos tiempo.',
  'finding.agreement.service_unknown': 'Uno de sus servicios no está en el catálogo.',
  'finding.agreement.service_archived': '{{service}} está archivado: nadie puede solicitarlo.',
  'finding.agreement.service_without_promise':
    'No se promete nada para {{service}}: sus solicitudes empiezan con gravedad {{severity}}.',
  'finding.agreement.calendar_never_opens': '{{calendar}} no abre nunca durante la vigencia.',
  'finding.agreement.holidays_missing': '{{calendar}} no tiene festivos para {{year}}.',
  'finding.agreement.allowance_without_rule': 'Nada dice qué ocurre cuando se agotan las horas incluidas.',
  'finding.agreement.notice_without_end': 'Se piden avisos antes del final, pero no tiene último día.',
  'finding.agreement.notice_before_start_one':
    'El aviso {{count}} día antes del final llegaría antes del comienzo y no se envía.',
  'finding.agreement.notice_before_start_many':
    'El aviso {{count}} de días antes del final llegaría antes del comienzo y no se envía.',
  'finding.agreement.notice_before_start_other':
    'El aviso {{count}} días antes del final llegaría antes del comienzo y no se envía.',
  'finding.agreement.notice_already_past_one':
    'La fecha del aviso {{count}} día antes del final ya pasó; no se envía.',
  'finding.agreement.notice_already_past_many':
    'La fecha del aviso {{count}} de días antes del final ya pasó; no se envía.',
  'finding.agreement.notice_already_past_other':
    'La fecha del aviso {{count}} días antes del final ya pasó; no se envía.',
  'finding.agreement.no_contact_to_tell':
    'No se puede avisar a nadie del cliente: ningún contacto cubierto tiene correo.',
  'finding.agreement.no_manager_to_tell':
    'No hay responsable de cuenta, así que no se avisa a nadie de los nuestros.',
  'finding.agreement.nobody_to_tell': 'Se piden avisos, pero no hay a quién avisar.',
  'finding.agreement.series_overlaps':
    '{{name}} (n.º {{number}}) de la misma serie rige en algunos de estos días.',
  'finding.agreement.overlaps': '{{name}} (n.º {{number}}) cubre lo mismo en algunos de estos días.',
  'finding.agreement.overlaps_elsewhere':
    '{{name}} (n.º {{number}}), un contrato con {{client}}, cubre lo mismo en algunos de estos días.',
  'finding.agreement.overlaps_partly':
    '{{name}} (n.º {{number}}), un contrato con {{client}}, cubre lo mismo para parte de las mismas personas en algunos de estos días. Va primero el que las nombra con más precisión.',
  'finding.agreement.gap_before_one': '{{count}} día queda sin cubrir después de {{name}} (n.º {{number}}).',
  'finding.agreement.gap_before_many':
    '{{count}} de días quedan sin cubrir después de {{name}} (n.º {{number}}).',
  'finding.agreement.gap_before_other':
    '{{count}} días quedan sin cubrir después de {{name}} (n.º {{number}}).',
  'finding.agreement.gap_after_one': '{{count}} día queda sin cubrir antes de {{name}} (n.º {{number}}).',
  'finding.agreement.gap_after_many':
    '{{count}} de días quedan sin cubrir antes de {{name}} (n.º {{number}}).',
  'finding.agreement.gap_after_other': '{{count}} días quedan sin cubrir antes de {{name}} (n.º {{number}}).',
  'case.agreement.holds': '{{name}}: vence {{due}}, como debe ser.',
  'case.agreement.differs': '{{name}}: vence {{found}}, y debería ser {{due}}.',
  'case.agreement.none': '{{name}}: no se promete nada, y debería vencer {{due}}.',
  'case.agreement.never': '{{name}}: no vence nunca, sus horas no abren; debería ser {{due}}.',
} satisfies Spanish<typeof english>
