import type { mailNotices as english } from '../en/mail-notices.ts'
import type { Russian } from '../translated.ts'

export const mailNotices = {
  'notice.assigned': '{{actor}}: вам назначена заявка #{{number}} {{subject}}',
  'notice.client_replied': '{{client}}: ответ по заявке #{{number}} {{subject}}',
  'notice.mentioned': '{{actor}}: вас упомянули в заявке #{{number}} {{subject}}',
  'notice.heads_up': '{{promise}} по заявке #{{number}}: срок {{due}}, до вашего возвращения: {{subject}}',
  'notice.warned': '{{promise}} по заявке #{{number}}: срок {{due}}: {{subject}}',
  'notice.breached': '{{promise}} по заявке #{{number}}: срок был {{due}}, просрочено: {{subject}}',
  'notice.escalated': '{{promise}} по заявке #{{number}}: всё ещё просрочено, срок был {{due}}: {{subject}}',
  'notice.mail_failed': 'Письмо по заявке #{{number}} не удалось доставить: {{detail}}',
  'notice.agreement_ends': 'Договор «{{agreement}}» с {{client}} заканчивается {{end}}',
  'notice.agreement_turned.activated': 'Договор «{{agreement}}» с {{client}} действует',
  'notice.agreement_turned.ended': 'Договор «{{agreement}}» с {{client}} закончился',
  'notice.hours_used': 'По договору «{{agreement}}» с {{client}} использовано {{percent}} % часов',
  'notice.hours_asked': '{{actor}}: запрошено {{hours}} ч сверх часов договора «{{agreement}}» с {{client}}',
  'notice.hours_decided.approved': '{{actor}}: одобрено {{hours}} ч сверх часов договора «{{agreement}}»',
  'notice.hours_decided.refused': '{{actor}}: отклонено {{hours}} ч сверх часов договора «{{agreement}}»',
  'notice.somebody': 'Кто-то',
  'notice.promise.first_response': 'Первый ответ',
  'notice.promise.next_response': 'Ответ',
  'notice.promise.periodic_update': 'Отчёт о ходе работы',
  'notice.promise.resolution': 'Решение',
  'notice.promise.team': 'Работа группы',
  'notice.promise.supplier': 'Ответ поставщика',
  'mail.notice.subject': '[#{{number}}] {{sentence}}',
  'mail.notice.text':
    'Здравствуйте, {{name}}!\n\n{{sentence}}.\n\nКлиент: {{client}}\nЗаявка: {{link}}\n{{why}}\nЭто письмо написал сервис-деск; ответ на него не станет ответом клиенту. Что приходит по почте, решаете вы: {{settings}}',
  'mail.notice.agreement.subject': '{{sentence}}',
  'mail.notice.agreement.text':
    'Здравствуйте, {{name}}!\n\n{{sentence}}.\n\nКлиент: {{client}}\nДоговор: {{link}}\n\nЭто письмо написано самой системой; ответ на него клиент не получит. Что приходит по почте, решаете вы: {{settings}}',
  'mail.notice.together.subject_one': '{{count}} обязательство требует внимания',
  'mail.notice.together.subject_few': '{{count}} обязательства требуют внимания',
  'mail.notice.together.subject_many': '{{count}} обязательств требуют внимания',
  'mail.notice.together.subject_other': '{{count}} обязательства требуют внимания',
  'mail.notice.together.text':
    'Здравствуйте, {{name}}!\n\nЗа короткое время подошли сроки нескольких обязательств, поэтому они в одном письме:\n\n{{list}}\n\nЭто письмо написал сервис-деск; ответ на него не станет ответом клиенту. Что приходит по почте, решаете вы: {{settings}}',
  'mail.notice.why': 'Срок {{due}} по вашему времени, {{elsewhere}} по местному ({{place}}).\n',
  'notice.outside': '{{client}}: запрос, который не покрывает ни один договор: #{{number}} {{subject}}',
} satisfies Russian<typeof english>
