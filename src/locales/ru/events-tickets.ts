import type { eventsTickets as english } from '../en/events-tickets.ts'
import type { Russian } from '../translated.ts'

export const eventsTickets = {
  'event.tickets.opened': '{{actor}}: заявка открыта — {{subject}}',
  'event.tickets.opened.client': 'Запрос поступил: {{subject}}',
  'event.tickets.client_wrote': '{{from}}: новое сообщение',
  'event.tickets.client_wrote.client': '{{from}}: новое сообщение',
  'event.tickets.thanked': '{{from}}: благодарность; заявка остаётся решённой',
  'event.tickets.thanked.client': '{{from}}: новое сообщение',
  'event.tickets.automatic_received': 'Автоматическое письмо от {{from}} сохранено; на часы не повлияло',
  'event.tickets.replied': '{{actor}}: ответ отправлен, кому — {{to}}',
  'event.tickets.replied.client': '{{actor}}: новый ответ',
  'event.tickets.reply_recalled': '{{actor}}: ответ отозван до отправки',
  'event.tickets.noted': '{{actor}}: внутренняя заметка',
  'event.tickets.status_changed': '{{actor}}: статус изменён с «{{from.name}}» на «{{to.name}}»',
  'event.tickets.status_changed.client': 'Статус теперь «{{to.name}}»',
  'event.tickets.subject_changed': '{{actor}}: тема изменена с «{{from}}» на «{{to}}»',
  'event.tickets.type_changed': '{{actor}}: тип изменён с «{{from.name}}» на «{{to.name}}»',
  'event.tickets.severity_changed': '{{actor}}: критичность изменена с {{from}} на {{to}}',
  'event.tickets.urgency_changed': '{{actor}}: срочность изменена с {{from}} на {{to}}',
  'event.tickets.priority_changed': '{{actor}}: приоритет изменён с P{{from}} на P{{to}}',
  'event.tickets.service_changed': '{{actor}}: выбрана услуга «{{to.name}}»',
  'event.tickets.service_changed.none': '{{actor}}: услуга «{{from.name}}» снята',
  'event.tickets.assigned': '{{actor}}: назначен исполнитель — {{to.name}}',
  'event.tickets.assigned.none': '{{actor}}: исполнитель снят ({{from.name}}), теперь его нет',
  'event.tickets.team_changed': '{{actor}}: заявка передана группе «{{to.name}}»',
  'event.tickets.team_changed.none': '{{actor}}: заявка снята с группы «{{from.name}}»',
  'event.tickets.requester_changed': '{{actor}}: заявитель теперь — {{to.name}}',
  'event.tickets.requester_changed.none': '{{actor}}: заявитель убран ({{from.name}})',
  'event.tickets.tags_changed': '{{actor}}: изменены метки: {{changes}}',
  'event.tickets.cc_changed': '{{actor}}: изменены получатели копий: {{changes}}',
  'event.tickets.retargeted': 'Обязательства приведены в соответствие с изменениями',
  'event.tickets.rematched':
    '{{actor}}: применена политика {{policy.name}}; прежние обязательства сохранены как заменённые',
  'event.tickets.rematched.again':
    '{{actor}}: обязательства подобраны заново; прежние сохранены как заменённые',
  'event.tickets.rematched.none': '{{actor}}: решено, что обязательств нет; прежние сохранены как заменённые',
  'event.tickets.agreement_changed':
    '{{actor}}: заявка переведена на договор {{to.name}}, версия {{to.version}}; прежние обязательства сохранены как заменённые',
  'event.tickets.agreement_changed.accepted':
    '{{actor}}: заявка переведена на договор {{to.name}}, версия {{to.version}}; обязательства отсчитываются с этого момента',
  'event.tickets.agreement_changed.matched':
    'Теперь заявка относится к договору {{to.name}}, версия {{to.version}}',
  'event.tickets.agreement_changed.none':
    'Ни один договор больше не покрывает заявку; прежние обязательства сохранены как заменённые',
  'event.tickets.agreement_changed.default':
    'Заявка больше не относится ни к одному договору; для неё действует то же, что для новых заявок',
  'event.tickets.outside': 'Вне договора: {{why}}. Ничего не обещано, пока заявку не примут',
  'event.tickets.outside_answered':
    '{{to}}: отправлен вежливый ответ, что ни один договор этого не покрывает',
  'event.tickets.accepted':
    '{{actor}}: заявка принята разово, за отдельную плату; обязательства отсчитываются с этого момента',
  'event.tickets.declined': '{{actor}}: заявка отклонена',
  'event.tickets.merged': '{{actor}}: эта заявка объединена с #{{into.number}}',
  'event.tickets.merged.client': 'Этот запрос продолжается как #{{into.number}}',
  'event.tickets.absorbed': '{{actor}}: к этой заявке присоединена #{{from.number}}',
  'event.tickets.cancelled': '{{actor}}: заявка завершена ({{how}}). Обязательства не отсчитываются',
  'event.tickets.restored': '{{actor}}: отмена снята; статус снова «{{to.name}}»',
  'event.tickets.snoozed': '{{actor}}: заявка отложена до {{until}}',
  'event.tickets.snoozed.sooner':
    '{{actor}}: заявка отложена до {{until}}, когда подходит срок обязательства',
  'event.tickets.woken': 'Заявка снова в очереди',
  'cancelled.spam': 'спам',
  'cancelled.mistake': 'открыта по ошибке',
  'cancelled.withdrawn': 'отозвана клиентом',
} satisfies Russian<typeof english>
