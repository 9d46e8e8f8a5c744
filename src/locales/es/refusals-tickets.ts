import type { refusalsTickets as english } from '../en/refusals-tickets.ts'
import type { Spanish } from '../translated.ts'

export const refusalsTickets = {
  'refusal.tickets.not_found': 'No existe ese ticket.',
  'refusal.tickets.message_not_found': 'No existe ese mensaje en este ticket.',
  'refusal.tickets.attachment_not_found':
    'Ese archivo adjunto no existe o su enlace ha caducado. Vuelva a abrir el ticket.',
  'refusal.tickets.upload_not_found':
    'Un archivo que se iba a adjuntar ya no está disponible. Elíjalo de nuevo.',
  'refusal.tickets.upload_missing':
    'No se ha recibido ningún archivo. Envíelo como multipart/form-data en el campo “file”.',
  'refusal.tickets.too_large': 'Este archivo supera los {{limit}} MB. Envíelo por partes o envíe un enlace.',
  'refusal.tickets.client_not_found': 'No existe ese cliente. Elija uno de la lista.',
  'refusal.tickets.person_not_found': 'Esa persona no existe o no puede tener este papel. Elija a otra.',
  'refusal.tickets.reference_not_found':
    'El valor elegido para «{{field}}» no existe o ya no se usa. Elija otro.',
  'refusal.tickets.policy_not_found': 'Esa política no existe o no tiene ninguna versión publicada.',
  'refusal.tickets.newer_message':
    '{{author}} escribió mientras usted escribía. Léalo primero; su texto se conserva.',
  'refusal.tickets.changed_meanwhile':
    '{{name}} ha cambiado el campo «{{field}}» desde que usted lo vio. Conserve ese valor o envíe el suyo otra vez.',
  'refusal.tickets.changed_since':
    'El ticket cambió después de esta respuesta, así que ya no se puede retirar.',
  'refusal.tickets.already_sent': 'Esta respuesta ya ha salido. Escriba otra.',
  'refusal.tickets.already_merged': 'Este ticket se fusionó con #{{number}}. Continúe allí.',
  'refusal.tickets.already_over': 'Este ticket ya ha terminado; su estado es «{{status}}».',
  'refusal.tickets.not_cancelled': 'Este ticket no se anuló, así que no hay nada que revertir.',
  'refusal.tickets.cancelled_for_good': 'Este ticket se anuló. Revierta antes la anulación.',
  'refusal.tickets.reopen_window_over':
    '#{{number}} terminó hace demasiado para volver a abrirlo. Escriba una solicitud nueva; puede hacer referencia a él.',
  'refusal.tickets.nothing_written': 'No hay texto ni archivos adjuntos. Escriba algo primero.',
  'refusal.tickets.nobody_to_answer':
    'Este ticket no tiene solicitante con dirección. Elija a quién escribir.',
  'refusal.tickets.arrival_ahead':
    'Una solicitud no puede haber llegado en el futuro. Indique una hora anterior.',
  'refusal.tickets.arrival_reason_missing': 'Una llegada anterior mueve lo prometido. Indique cómo se sabe.',
  'refusal.tickets.priority_reason_missing':
    'La matriz indica P{{matrix}}. Otra prioridad requiere un motivo.',
  'refusal.tickets.severity_reason_missing': 'Rebajar la gravedad requiere un motivo.',
  'refusal.tickets.merge_with_itself': 'Un ticket no se puede fusionar consigo mismo. Elija otro.',
  'refusal.tickets.merge_across_clients':
    'Ambos tickets deben ser del mismo cliente: nadie puede leer los de otro.',
  'refusal.tickets.snooze_past': 'Ese momento ya ha pasado. Elija uno posterior.',
  'refusal.tickets.forbidden': 'Su rol no permite hacer esto en los tickets.',
  'refusal.tickets.not_outside':
    'Aquí no hay ninguna decisión pendiente: el ticket está bajo un contrato o ya fue aceptado.',
  'refusal.tickets.waits_for_a_decision':
    'Ningún contrato cubre esta petición. Acéptela por una vez, póngala bajo un contrato o rechácela.',
  'refusal.tickets.agreement_not_found':
    'Este cliente no tiene ese contrato, o nunca ha empezado. Elija otro.',
  'refusal.tickets.agreement_over':
    '{{name}} no está vigente ni lo estaba cuando llegó la petición. Un responsable de cuenta, un responsable de equipo o un administrador todavía puede ponerla bajo este contrato.',
  'refusal.tickets.agreement_reason_missing':
    '{{name}} no cubre esta petición. Diga por qué debería estar bajo él.',
  'refusal.tickets.settling_forbidden':
    'Ningún contrato cubre esta petición. Un responsable de cuenta, un responsable de equipo o un administrador decide qué se hace con ella.',
  'field.subject': 'asunto',
  'field.type': 'tipo',
  'field.status': 'estado',
  'field.severity': 'gravedad',
  'field.urgency': 'urgencia',
  'field.priority': 'prioridad',
  'field.service': 'servicio',
  'field.assignee': 'asignado a',
  'field.team': 'equipo',
  'field.requester': 'solicitante',
  'field.tags': 'etiquetas',
  'field.copies': 'copias',
  'field.earlier_ticket': 'ticket anterior',
} satisfies Spanish<typeof english>
