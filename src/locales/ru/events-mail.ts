import type { eventsMail as english } from '../en/events-mail.ts'
import type { Russian } from '../translated.ts'

export const eventsMail = {
  'event.mail.quarantined': 'Письмо от {{from}} ожидает разбора: {{subject}}',
  'event.mail.suppressed': 'Автоматическое письмо от {{from}} отложено в сторону: {{subject}}',
  'event.mail.bounced': 'Наше письмо на {{to}} не удалось доставить: {{detail}}',
  'event.mail.assigned': '{{actor}}: письмо «{{subject}}» от {{from}} отнесено к клиенту {{client.name}}',
  'event.mail.discarded': '{{actor}}: письмо «{{subject}}» от {{from}} отклонено',
  'event.mail.restored': '{{actor}}: письмо «{{subject}}» от {{from}} возвращено в разбор',
  'event.mail.retried': '{{actor}}: письмо «{{subject}}» от {{from}} обработано повторно',
  'event.mail.raw_read': '{{actor}}: скачан оригинал письма «{{subject}}» от {{from}}',
  'event.mail.acknowledgement_withheld':
    'Подтверждение на {{to}} не отправлено: за час их уже было {{limit}}',
  'event.mail.delivery_failed': 'Письмо на {{to}} не доставлено: {{detail}}',
  'event.mail.delivery_retried': '{{actor}}: письмо на {{to}} отправлено повторно',
  'event.mail.delivery_cancelled': '{{actor}}: письмо на {{to}} остановлено',
  'event.mail.intake_changed': '{{actor}}: изменены наши почтовые адреса',
  'event.mail.relay_changed': '{{actor}}: задан сервер отправки {{host}}, порт {{port}}',
  'event.mail.relay_removed': '{{actor}}: сервер отправки {{host}} убран; исходящая почта ждёт',
  'event.mail.hook_token_renewed': '{{actor}}: обновлён токен почтового вебхука',
} satisfies Russian<typeof english>
