import type { mailOutgoing as english } from '../en/mail-outgoing.ts'
import type { Russian } from '../translated.ts'

export const mailOutgoing = {
  'mail.in.no_subject': 'Без темы',
  'mail.out.reply_above': 'пожалуйста, пишите ответ над этой строкой',
  'mail.out.from_person': '{{name}} ({{company}})',
  'mail.ack.subject': '[#{{number}}] Мы получили ваш запрос',
  'mail.ack.greeting': 'Здравствуйте!',
  'mail.ack.received': 'Мы получили ваш запрос. Его номер — #{{number}}.',
  'mail.ack.promise': 'Мы ответим не позднее: {{due}}.',
  'mail.ack.more': 'Если хотите что-то добавить, просто ответьте на это письмо.',
  'mail.ack.closing': 'С уважением,',
  'mail.trial.subject': 'Проверка сервера отправки',
  'mail.trial.text':
    'Это письмо отправил Accord ({{url}}), чтобы проверить свой сервер отправки. Если вы его читаете, исходящая почта работает. Отвечать не нужно.',
  'mail.waits.no_relay': 'Сервер отправки не настроен: письмо ждёт, пока он появится.',
  'mail.waits.password':
    'Сервер отправки отклонил имя пользователя или пароль; письмо ждёт. Его ответ: {{answer}}',
  'mail.waits.settings': 'Сервер отправки не принимает наши настройки; письмо ждёт. Его ответ: {{answer}}',
  'mail.waits.later':
    'Сервер отправки не смог принять письмо; попытка повторится автоматически. Его ответ: {{answer}}',
  'mail.waits.no_address': 'У сервис-деска ещё нет своего почтового адреса: письмо ждёт, пока его зададут.',
  'mail.failed.refused': 'Сервер отправки отказал окончательно. Его ответ: {{answer}}',
  'mail.failed.gave_up': 'Попытки прекращены через два дня. Последний ответ: {{answer}}',
  'mail.failed.no_recipient':
    'Никому из получателей больше нельзя отправлять это письмо, или ни один адрес не годится.',
  'mail.failed.attachment': 'Среди файлов сервис-деска нет вложения: {{name}}',
  'mail.sent.partly': 'Отправлено, но не на {{addresses}}. Ответ сервера отправки: {{answer}}',
} satisfies Russian<typeof english>
