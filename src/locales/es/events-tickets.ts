import type { eventsTickets as english } from '../en/events-tickets.ts'
import type { Spanish } from '../translated.ts'

export const eventsTickets = {
  'event.tickets.opened': '{{actor}} abrió el ticket: {{subject}}',
  'event.tickets.opened.client': 'Llegó la solicitud: {{subject}}',
  'event.tickets.client_wrote': '{{from}} escribió',
  'event.tickets.client_wrote.client': '{{from}} escribió',
  'event.tickets.thanked': '{{from}} dio las gracias; el ticket sigue resuelto',
  'event.tickets.thanked.client': '{{from}} escribió',
  'event.tickets.automatic_received':
    'Se archivó un correo automático de {{from}}; ningún reloj lo tuvo en cuenta',
  'event.tickets.replied': '{{actor}} respondió a {{to}}',
  'event.tickets.replied.client': '{{actor}} respondió',
  'event.tickets.reply_recalled': '{{actor}} retiró la respuesta antes de que saliera',
  'event.tickets.noted': '{{actor}} escribió una nota interna',
  'event.tickets.status_changed': '{{actor}} cambió el estado de {{from.name}} a {{to.name}}',
  'event.tickets.status_changed.client': 'El estado es ahora {{to.name}}',
  'event.tickets.subject_changed': '{{actor}} cambió el asunto de «{{from}}» a «{{to}}»',
  'event.tickets.type_changed': '{{actor}} cambió el tipo de {{from.name}} a {{to.name}}',
  'event.tickets.severity_changed': '{{actor}} cambió la gravedad de {{from}} a {{to}}',
  'event.tickets.urgency_changed': '{{actor}} cambió la urgencia de {{from}} a {{to}}',
  'event.tickets.priority_changed': '{{actor}} cambió la prioridad de P{{from}} a P{{to}}',
  'event.tickets.service_changed': '{{actor}} fijó el servicio {{to.name}}',
  'event.tickets.service_changed.none': '{{actor}} quitó el servicio {{from.name}}',
  'event.tickets.assigned': '{{actor}} asignó el ticket a {{to.name}}',
  'event.tickets.assigned.none': '{{actor}} quitó el ticket a {{from.name}}; ahora no lo tiene nadie',
  'event.tickets.team_changed': '{{actor}} pasó el ticket al equipo {{to.name}}',
  'event.tickets.team_changed.none': '{{actor}} quitó el ticket al equipo {{from.name}}',
  'event.tickets.requester_changed': '{{actor}} cambió el solicitante a {{to.name}}',
  'event.tickets.requester_changed.none': '{{actor}} quitó a {{from.name}} como solicitante',
  'event.tickets.tags_changed': '{{actor}} cambió las etiquetas: {{changes}}',
  'event.tickets.cc_changed': '{{actor}} cambió quién recibe copia: {{changes}}',
  'event.tickets.retargeted': 'Los compromisos se ajustan a lo que ha cambiado',
  'event.tickets.rematched':
    '{{actor}} aplicó la política {{policy.name}}; los compromisos anteriores se conservan como sustituidos',
  'event.tickets.rematched.again':
    '{{actor}} hizo determinar de nuevo los compromisos; los anteriores se conservan como sustituidos',
  'event.tickets.rematched.none':
    '{{actor}} decidió que no hay compromiso; los compromisos anteriores se conservan como sustituidos',
  'event.tickets.agreement_changed':
    '{{actor}} puso el ticket bajo {{to.name}}, versión {{to.version}}; los compromisos anteriores se conservan como sustituidos',
  'event.tickets.agreement_changed.accepted':
    '{{actor}} puso el ticket bajo {{to.name}}, versión {{to.version}}; sus compromisos cuentan desde ahora',
  'event.tickets.agreement_changed.matched': 'El ticket queda ahora bajo {{to.name}}, versión {{to.version}}',
  'event.tickets.agreement_changed.none':
    'Ningún contrato cubre ya el ticket; los compromisos anteriores se conservan como sustituidos',
  'event.tickets.agreement_changed.default':
    'El ticket ya no está bajo ningún contrato; vale para él lo que vale para los tickets nuevos',
  'event.tickets.outside': 'Fuera de contrato: {{why}}. No hay ningún compromiso hasta que alguien la acepte',
  'event.tickets.outside_answered': 'Se comunicó cortésmente a {{to}} que ningún contrato cubre esto',
  'event.tickets.accepted':
    '{{actor}} aceptó la petición por una vez, con cargo; sus compromisos cuentan desde ahora',
  'event.tickets.declined': '{{actor}} rechazó la petición',
  'event.tickets.merged': '{{actor}} fusionó este ticket con #{{into.number}}',
  'event.tickets.merged.client': 'Esta solicitud continúa como #{{into.number}}',
  'event.tickets.absorbed': '{{actor}} fusionó #{{from.number}} con este ticket',
  'event.tickets.cancelled': '{{actor}} terminó el ticket: {{how}}. Ningún compromiso cuenta',
  'event.tickets.restored': '{{actor}} revirtió la anulación; el estado vuelve a ser {{to.name}}',
  'event.tickets.snoozed': '{{actor}} pospuso el ticket hasta {{until}}',
  'event.tickets.snoozed.sooner':
    '{{actor}} pospuso el ticket hasta {{until}}, cuando se acerca un compromiso',
  'event.tickets.woken': 'El ticket vuelve a estar en la cola',
  'cancelled.spam': 'correo no deseado',
  'cancelled.mistake': 'abierto por error',
  'cancelled.withdrawn': 'retirado por el cliente',
} satisfies Spanish<typeof english>
