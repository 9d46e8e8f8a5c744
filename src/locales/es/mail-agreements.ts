import type { mailAgreements as english } from '../en/mail-agreements.ts'
import type { Spanish } from '../translated.ts'

export const mailAgreements = {
  'mail.agreement.hello': 'Hola, {{name}}:',
  'mail.agreement.activated.subject.client': '{{agreement}} está activo',
  'mail.agreement.activated.subject.us': '{{client}}: {{agreement}} está activo',
  'mail.agreement.activated.until.client':
    'Su contrato {{agreement}} con {{company}} está activo del {{start}} al {{end}}, ambos incluidos.',
  'mail.agreement.activated.open.client': 'Su contrato {{agreement}} con {{company}} está activo.',
  'mail.agreement.activated.until.us':
    '{{agreement}} (n.º {{number}}) con {{client}} está activo del {{start}} al {{end}}, ambos incluidos.',
  'mail.agreement.activated.open.us': '{{agreement}} (n.º {{number}}) con {{client}} está activo.',
  'mail.agreement.ends_soon.subject.client': '{{agreement}} termina el {{end}}',
  'mail.agreement.ends_soon.subject.us': '{{client}}: {{agreement}} termina el {{end}}',
  'mail.agreement.ends_soon.client_one':
    'Su contrato {{agreement}} con {{company}} termina dentro de {{count}} día. Su último día es el {{end}}.',
  'mail.agreement.ends_soon.client_many':
    'Su contrato {{agreement}} con {{company}} termina dentro de {{count}} de días. Su último día es el {{end}}.',
  'mail.agreement.ends_soon.client_other':
    'Su contrato {{agreement}} con {{company}} termina dentro de {{count}} días. Su último día es el {{end}}.',
  'mail.agreement.ends_soon.us_one':
    '{{agreement}} (n.º {{number}}) con {{client}} termina dentro de {{count}} día. Su último día es el {{end}}.',
  'mail.agreement.ends_soon.us_many':
    '{{agreement}} (n.º {{number}}) con {{client}} termina dentro de {{count}} de días. Su último día es el {{end}}.',
  'mail.agreement.ends_soon.us_other':
    '{{agreement}} (n.º {{number}}) con {{client}} termina dentro de {{count}} días. Su último día es el {{end}}.',
  'mail.agreement.ends_today.client':
    'Hoy, {{end}}, es el último día de su contrato {{agreement}} con {{company}}.',
  'mail.agreement.ends_today.us':
    'Hoy, {{end}}, es el último día de {{agreement}} (n.º {{number}}) con {{client}}.',
  'mail.agreement.ended.subject.client': '{{agreement}} ha terminado',
  'mail.agreement.ended.subject.us': '{{client}}: {{agreement}} ha terminado',
  'mail.agreement.ended.on.client':
    'Su contrato {{agreement}} con {{company}} ha terminado. Su último día fue el {{end}}.',
  'mail.agreement.ended.open.client': 'Su contrato {{agreement}} con {{company}} ha terminado.',
  'mail.agreement.ended.on.us':
    '{{agreement}} (n.º {{number}}) con {{client}} ha terminado. Su último día fue el {{end}}.',
  'mail.agreement.ended.open.us': '{{agreement}} (n.º {{number}}) con {{client}} ha terminado.',
  'mail.agreement.hours_used.subject.client': '{{agreement}}: se ha usado el {{percent}} % de las horas',
  'mail.agreement.hours_used.subject.us':
    '{{client}}: se ha usado el {{percent}} % de las horas de {{agreement}}',
  'mail.agreement.hours_used.until.client':
    'Se ha usado el {{percent}} % de las {{all}} horas que incluye hasta el {{end}} su contrato {{agreement}} con {{company}}. Quedan {{left}} horas.',
  'mail.agreement.hours_used.open.client':
    'Se ha usado el {{percent}} % de las {{all}} horas que incluye su contrato {{agreement}} con {{company}}. Quedan {{left}} horas.',
  'mail.agreement.hours_used.until.us':
    'Se ha usado el {{percent}} % de las {{all}} horas que incluye hasta el {{end}} {{agreement}} (n.º {{number}}) con {{client}}. Quedan {{left}} horas.',
  'mail.agreement.hours_used.open.us':
    'Se ha usado el {{percent}} % de las {{all}} horas que incluye {{agreement}} (n.º {{number}}) con {{client}}. Quedan {{left}} horas.',
  'mail.agreement.late': 'Este mensaje llega más tarde de lo debido; lo que anuncia ocurrió en su fecha.',
  'mail.agreement.late_ahead': 'Este mensaje llega más tarde de lo debido.',
  'mail.agreement.may_ask': 'Puede solicitar: {{services}}.',
  'mail.agreement.may_ask_all': 'Puede solicitar todo lo que hay en nuestro catálogo.',
  'mail.agreement.stops': 'Después de su último día ya no cubre nuevas solicitudes de {{services}}.',
  'mail.agreement.stops_all': 'Después de su último día ya no cubre nuevas solicitudes.',
  'mail.agreement.open_go_on_one':
    '{{count}} solicitud abierta se termina con los compromisos con los que llegó.',
  'mail.agreement.open_go_on_many':
    '{{count}} de solicitudes abiertas se terminan con los compromisos con los que llegaron.',
  'mail.agreement.open_go_on_other':
    '{{count}} solicitudes abiertas se terminan con los compromisos con los que llegaron.',
  'mail.agreement.open_tickets_one': '{{count}} ticket abierto conserva sus compromisos.',
  'mail.agreement.open_tickets_many': '{{count}} de tickets abiertos conservan sus compromisos.',
  'mail.agreement.open_tickets_other': '{{count}} tickets abiertos conservan sus compromisos.',
  'mail.agreement.ask_manager': '¿Preguntas? {{manager}} se ocupa de ello.',
  'mail.agreement.renew': 'Empezar la renovación: {{link}}',
  'mail.agreement.look': 'Ver el contrato: {{link}}',
  'mail.agreement.closing.client': '{{company}}',
  'mail.agreement.closing.us':
    'Este correo lo ha escrito la mesa de servicio de {{company}}; responderlo no es responder al cliente.',
  'notice.skipped.already_past': 'su fecha ya había pasado cuando se planificó',
  'notice.skipped.before_start': 'el contrato no había empezado en esa fecha',
  'notice.skipped.dates_changed': 'las fechas cambiaron; se volvió a planificar',
  'notice.skipped.terms_changed': 'las condiciones ya no lo piden',
  'notice.skipped.withdrawn': 'el contrato volvió a borrador',
  'notice.skipped.cancelled': 'el contrato se canceló',
  'notice.skipped.already_over': 'el contrato terminó antes de poder enviarlo',
  'notice.skipped.overtaken': 'también tocaba un aviso posterior de lo mismo y se envió en su lugar',
  'notice.skipped.renewed': 'se ha renovado: el siguiente está planificado o activo',
  'notice.skipped.nobody': 'no había a quién avisar',
} satisfies Spanish<typeof english>
