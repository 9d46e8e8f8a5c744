import type { eventsAgreements as english } from '../en/events-agreements.ts'
import type { Spanish } from '../translated.ts'

export const eventsAgreements = {
  'event.agreement.created': '{{actor}} redactó el contrato {{name}}',
  'event.agreement.changed': '{{actor}} modificó el contrato {{name}}',
  'event.agreement.dates_changed': '{{actor}} cambió las fechas de {{name}}',
  'event.agreement.published': '{{actor}} publicó la versión {{version}} de {{name}}',
  'event.agreement.planned': '{{actor}} planificó {{name}}',
  'event.agreement.withdrawn': '{{actor}} devolvió {{name}} a borrador',
  'event.agreement.activated': '{{actor}} activó {{name}}',
  'event.agreement.suspended': '{{actor}} suspendió {{name}}',
  'event.agreement.resumed': '{{actor}} reanudó {{name}}',
  'event.agreement.ended': '{{actor}} finalizó {{name}}',
  'event.agreement.cancelled': '{{actor}} canceló {{name}}',
  'event.agreement.did_not_turn': '{{name}} no pudo cambiar de estado en su fecha',
  'event.agreement.batch_undone': '{{actor}} deshizo la creación de varios contratos',
  'event.agreement.notice_told': '{{actor}} envió un aviso sobre {{name}}',
  'event.agreement.notice_skipped': 'No se envió un aviso sobre {{name}}',
  'event.agreement.document_added': '{{actor}} añadió el documento {{file}} a {{name}}',
  'event.agreement.document_removed': '{{actor}} retiró el documento {{file}} de {{name}}',
  'event.agreements.settings_changed': '{{actor}} cambió lo que rige sin contrato',
} satisfies Spanish<typeof english>
