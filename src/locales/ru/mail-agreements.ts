import type { mailAgreements as english } from '../en/mail-agreements.ts'
import type { Russian } from '../translated.ts'

export const mailAgreements = {
  'mail.agreement.hello': 'Здравствуйте, {{name}}!',
  'mail.agreement.activated.subject.client': 'Договор «{{agreement}}» действует',
  'mail.agreement.activated.subject.us': '{{client}}: договор «{{agreement}}» действует',
  'mail.agreement.activated.until.client':
    'Ваш договор «{{agreement}}» с {{company}} действует с {{start}} по {{end}} включительно.',
  'mail.agreement.activated.open.client': 'Ваш договор «{{agreement}}» с {{company}} действует.',
  'mail.agreement.activated.until.us':
    'Договор «{{agreement}}» (№ {{number}}) с {{client}} действует с {{start}} по {{end}} включительно.',
  'mail.agreement.activated.open.us': 'Договор «{{agreement}}» (№ {{number}}) с {{client}} действует.',
  'mail.agreement.ends_soon.subject.client': 'Договор «{{agreement}}» заканчивается {{end}}',
  'mail.agreement.ends_soon.subject.us': '{{client}}: договор «{{agreement}}» заканчивается {{end}}',
  'mail.agreement.ends_soon.client_one':
    'Ваш договор «{{agreement}}» с {{company}} заканчивается через {{count}} день. Последний день — {{end}}.',
  'mail.agreement.ends_soon.client_few':
    'Ваш договор «{{agreement}}» с {{company}} заканчивается через {{count}} дня. Последний день — {{end}}.',
  'mail.agreement.ends_soon.client_many':
    'Ваш договор «{{agreement}}» с {{company}} заканчивается через {{count}} дней. Последний день — {{end}}.',
  'mail.agreement.ends_soon.client_other':
    'Ваш договор «{{agreement}}» с {{company}} заканчивается через {{count}} дня. Последний день — {{end}}.',
  'mail.agreement.ends_soon.us_one':
    'Договор «{{agreement}}» (№ {{number}}) с {{client}} заканчивается через {{count}} день. Последний день — {{end}}.',
  'mail.agreement.ends_soon.us_few':
    'Договор «{{agreement}}» (№ {{number}}) с {{client}} заканчивается через {{count}} дня. Последний день — {{end}}.',
  'mail.agreement.ends_soon.us_many':
    'Договор «{{agreement}}» (№ {{number}}) с {{client}} заканчивается через {{count}} дней. Последний день — {{end}}.',
  'mail.agreement.ends_soon.us_other':
    'Договор «{{agreement}}» (№ {{number}}) с {{client}} заканчивается через {{count}} дня. Последний день — {{end}}.',
  'mail.agreement.ends_today.client':
    'Сегодня, {{end}}, последний день вашего договора «{{agreement}}» с {{company}}.',
  'mail.agreement.ends_today.us':
    'Сегодня, {{end}}, последний день договора «{{agreement}}» (№ {{number}}) с {{client}}.',
  'mail.agreement.ended.subject.client': 'Договор «{{agreement}}» закончился',
  'mail.agreement.ended.subject.us': '{{client}}: договор «{{agreement}}» закончился',
  'mail.agreement.ended.on.client':
    'Ваш договор «{{agreement}}» с {{company}} закончился. Последним днём было {{end}}.',
  'mail.agreement.ended.open.client': 'Ваш договор «{{agreement}}» с {{company}} закончился.',
  'mail.agreement.ended.on.us':
    'Договор «{{agreement}}» (№ {{number}}) с {{client}} закончился. Последним днём было {{end}}.',
  'mail.agreement.ended.open.us': 'Договор «{{agreement}}» (№ {{number}}) с {{client}} закончился.',
  'mail.agreement.hours_used.subject.client': 'Договор «{{agreement}}»: использовано {{percent}} % часов',
  'mail.agreement.hours_used.subject.us':
    '{{client}}: по договору «{{agreement}}» использовано {{percent}} % часов',
  'mail.agreement.hours_used.until.client':
    'По вашему договору «{{agreement}}» с {{company}} использовано {{percent}} % из {{all}} ч, включённых по {{end}}. Осталось {{left}} ч.',
  'mail.agreement.hours_used.open.client':
    'По вашему договору «{{agreement}}» с {{company}} использовано {{percent}} % из {{all}} включённых ч. Осталось {{left}} ч.',
  'mail.agreement.hours_used.until.us':
    'По договору «{{agreement}}» (№ {{number}}) с {{client}} использовано {{percent}} % из {{all}} ч, включённых по {{end}}. Осталось {{left}} ч.',
  'mail.agreement.hours_used.open.us':
    'По договору «{{agreement}}» (№ {{number}}) с {{client}} использовано {{percent}} % из {{all}} включённых ч. Осталось {{left}} ч.',
  'mail.agreement.late':
    'Это сообщение пришло позже, чем следовало; то, о чём в нём сказано, произошло в свой день.',
  'mail.agreement.late_ahead': 'Это сообщение пришло позже, чем следовало.',
  'mail.agreement.may_ask': 'Вы можете запросить: {{services}}.',
  'mail.agreement.may_ask_all': 'Вы можете запросить всё из нашего каталога.',
  'mail.agreement.stops': 'После последнего дня новые запросы на {{services}} по нему больше не принимаются.',
  'mail.agreement.stops_all': 'После последнего дня новые запросы по нему больше не принимаются.',
  'mail.agreement.open_go_on_one':
    '{{count}} открытый запрос будет завершён на тех условиях, на которых он поступил.',
  'mail.agreement.open_go_on_few':
    '{{count}} открытых запроса будут завершены на тех условиях, на которых они поступили.',
  'mail.agreement.open_go_on_many':
    '{{count}} открытых запросов будут завершены на тех условиях, на которых они поступили.',
  'mail.agreement.open_go_on_other':
    '{{count}} открытого запроса будут завершены на тех условиях, на которых они поступили.',
  'mail.agreement.open_tickets_one': '{{count}} открытая заявка сохраняет свои обязательства.',
  'mail.agreement.open_tickets_few': '{{count}} открытые заявки сохраняют свои обязательства.',
  'mail.agreement.open_tickets_many': '{{count}} открытых заявок сохраняют свои обязательства.',
  'mail.agreement.open_tickets_other': '{{count}} открытой заявки сохраняют свои обязательства.',
  'mail.agreement.ask_manager': 'Есть вопросы? Договором занимается {{manager}}.',
  'mail.agreement.renew': 'Начать продление: {{link}}',
  'mail.agreement.look': 'Посмотреть договор: {{link}}',
  'mail.agreement.closing.client': '{{company}}',
  'mail.agreement.closing.us':
    'Это письмо написал сервис-деск {{company}}; ответ на него не станет ответом клиенту.',
  'notice.skipped.already_past': 'его дата уже прошла, когда его запланировали',
  'notice.skipped.before_start': 'в этот день договор ещё не начался',
  'notice.skipped.dates_changed': 'даты изменены; оно запланировано заново',
  'notice.skipped.terms_changed': 'условия его больше не требуют',
  'notice.skipped.withdrawn': 'договор вернули в черновик',
  'notice.skipped.cancelled': 'договор отменён',
  'notice.skipped.already_over': 'договор закончился раньше, чем его успели отправить',
  'notice.skipped.overtaken': 'подошёл срок более позднего уведомления о том же, отправлено оно',
  'notice.skipped.renewed': 'он продлён: следующий договор запланирован или действует',
  'notice.skipped.nobody': 'уведомить было некого',
} satisfies Russian<typeof english>
