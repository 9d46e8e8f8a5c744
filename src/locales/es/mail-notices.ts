import type { mailNotices as english } from '../en/mail-notices.ts'
import type { Spanish } from '../translated.ts'

export const mailNotices = {
  'notice.assigned': '{{actor}} le asignó #{{number}} {{subject}}',
  'notice.client_replied': '{{client}} respondió en #{{number}} {{subject}}',
  'notice.mentioned': '{{actor}} le mencionó en #{{number}} {{subject}}',
  'notice.heads_up': '{{promise}} de #{{number}} vence {{due}}, antes de que usted vuelva: {{subject}}',
  'notice.warned': '{{promise}} de #{{number}} vence {{due}}: {{subject}}',
  'notice.breached': '{{promise}} de #{{number}} vencía {{due}} y lleva retraso: {{subject}}',
  'notice.escalated': '{{promise}} de #{{number}} sigue con retraso, vencía {{due}}: {{subject}}',
  'notice.mail_failed': 'No se pudo entregar un correo de #{{number}}: {{detail}}',
  'notice.agreement_ends': '{{agreement}} con {{client}} termina el {{end}}',
  'notice.agreement_turned.activated': '{{agreement}} con {{client}} está activo',
  'notice.agreement_turned.ended': '{{agreement}} con {{client}} ha terminado',
  'notice.hours_used': 'Se ha usado el {{percent}} % de las horas de {{agreement}} con {{client}}',
  'notice.hours_asked': '{{actor}} pide {{hours}} horas por encima de las de {{agreement}} con {{client}}',
  'notice.hours_decided.approved': '{{actor}} aprobó {{hours}} horas por encima de las de {{agreement}}',
  'notice.hours_decided.refused': '{{actor}} rechazó {{hours}} horas por encima de las de {{agreement}}',
  'notice.somebody': 'Alguien',
  'notice.promise.first_response': 'La primera respuesta',
  'notice.promise.next_response': 'Una respuesta',
  'notice.promise.periodic_update': 'El envío de novedades',
  'notice.promise.resolution': 'La solución',
  'notice.promise.team': 'La parte del equipo',
  'notice.promise.supplier': 'La respuesta del proveedor',
  'mail.notice.subject': '[#{{number}}] {{sentence}}',
  'mail.notice.text':
    'Hola, {{name}}:\n\n{{sentence}}.\n\nCliente: {{client}}\nTicket: {{link}}\n{{why}}\nEste correo lo ha escrito la mesa de servicio; responderlo no es responder al cliente. Usted decide qué le llega por correo: {{settings}}',
  'mail.notice.agreement.subject': '{{sentence}}',
  'mail.notice.agreement.text':
    'Hola, {{name}}:\n\n{{sentence}}.\n\nCliente: {{client}}\nContrato: {{link}}\n\nEste mensaje lo escribió la mesa de servicio; responderlo no llega al cliente. Usted decide qué recibe por correo: {{settings}}',
  'mail.notice.together.subject_one': '{{count}} compromiso requiere atención',
  'mail.notice.together.subject_many': '{{count}} de compromisos requieren atención',
  'mail.notice.together.subject_other': '{{count}} compromisos requieren atención',
  'mail.notice.together.text':
    'Hola, {{name}}:\n\nVarios compromisos han vencido en poco tiempo, por eso se los enviamos en un solo correo:\n\n{{list}}\n\nEste correo lo ha escrito la mesa de servicio; responderlo no es responder a un cliente. Usted decide qué le llega por correo: {{settings}}',
  'mail.notice.why': 'Vence {{due}} (su hora), {{elsewhere}} en {{place}}.\n',
  'notice.outside': '{{client}} pide algo que ningún contrato cubre: #{{number}} {{subject}}',
} satisfies Spanish<typeof english>
