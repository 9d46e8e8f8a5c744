import type { eventsAgreements as english } from '../en/events-agreements.ts'
import type { Russian } from '../translated.ts'

export const eventsAgreements = {
  'event.agreement.created': '{{actor}}: составлен договор «{{name}}»',
  'event.agreement.changed': '{{actor}}: изменён договор «{{name}}»',
  'event.agreement.dates_changed': '{{actor}}: изменены даты договора «{{name}}»',
  'event.agreement.published': '{{actor}}: опубликована версия {{version}} договора «{{name}}»',
  'event.agreement.planned': '{{actor}}: договор «{{name}}» запланирован',
  'event.agreement.withdrawn': '{{actor}}: договор «{{name}}» возвращён в черновики',
  'event.agreement.activated': '{{actor}}: договор «{{name}}» введён в действие',
  'event.agreement.suspended': '{{actor}}: договор «{{name}}» приостановлен',
  'event.agreement.resumed': '{{actor}}: договор «{{name}}» возобновлён',
  'event.agreement.ended': '{{actor}}: договор «{{name}}» завершён',
  'event.agreement.cancelled': '{{actor}}: договор «{{name}}» отменён',
  'event.agreement.did_not_turn': 'Договор «{{name}}» не смог сменить состояние в свой срок',
  'event.agreement.batch_undone': '{{actor}}: создание нескольких договоров отменено',
  'event.agreement.notice_told': '{{actor}}: отправлено уведомление о договоре «{{name}}»',
  'event.agreement.notice_skipped': 'Уведомление о договоре «{{name}}» не отправлено',
  'event.agreement.document_added': '{{actor}}: к договору «{{name}}» добавлен документ {{file}}',
  'event.agreement.document_removed': '{{actor}}: из договора «{{name}}» убран документ {{file}}',
  'event.agreements.settings_changed': '{{actor}}: изменено, что действует без договора',
} satisfies Russian<typeof english>
