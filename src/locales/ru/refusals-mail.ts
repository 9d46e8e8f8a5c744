import type { refusalsMail as english } from '../en/refusals-mail.ts'
import type { Russian } from '../translated.ts'

export const refusalsMail = {
  'refusal.mail.not_found': 'Такого входящего письма нет.',
  'refusal.mail.not_waiting': 'Этого письма уже нет в разборе: им кто-то занялся.',
  'refusal.mail.not_discarded': 'Вернуть можно только отклонённое письмо.',
  'refusal.mail.already_in_ticket':
    'Это письмо уже в заявке. Откройте заявку, вместо того чтобы обрабатывать письмо снова.',
  'refusal.mail.no_such_client': 'Такого клиента нет, или он в архиве. Выберите действующего клиента.',
  'refusal.mail.outgoing.not_found': 'Такого исходящего письма нет.',
  'refusal.mail.already_sent': 'Это письмо уже отправлено.',
  'refusal.mail.changed_meanwhile':
    'С тех пор, как вы смотрели, поле «{{field}}» изменилось ({{name}}). Оставьте новое значение или всё же сохраните своё.',
  'field.address': 'адрес отправителя',
  'field.other_addresses': 'другие наши адреса',
  'field.acknowledgement': 'подтверждение новых заявок',
  'field.service_addresses': 'адреса услуг',
  'field.authenticated_by': 'почтовый сервер, который проверяет отправителей',
  'field.relay': 'сервер отправки',
  'refusal.mail.address_unusable':
    '{{address}} не может быть нашим адресом. Укажите простой адрес, например support@example.com.',
  'refusal.mail.password_without_user': 'К паролю нужно имя пользователя. Укажите и то и другое или ничего.',
  'refusal.mail.password_unprotected':
    'Пароль пошёл бы по сети к {{host}} без защиты. Выберите TLS или STARTTLS.',
  'refusal.mail.no_relay':
    'Сервер отправки не настроен. Сначала укажите адрес и порт вашего почтового сервера.',
  'refusal.mail.unauthenticated': 'Токен почтового вебхука отсутствует или неверен.',
  'refusal.mail.hook_body': 'Тело должно быть одним исходным сообщением типа message/rfc822.',
  'refusal.mail.not_our_address': '{{address}} — не наш адрес.',
  'refusal.mail.too_large': 'Сообщение больше {{limit}} МБ.',
  'mail.reason.unknown_sender':
    'Этот отправитель пока никому не известен. Выберите, от какого клиента письмо.',
  'mail.reason.staff_by_mail':
    'Письмо будто бы от коллеги. Поле «От» ничего не доказывает, поэтому коллеги отвечают в приложении; скопируйте нужное.',
  'mail.reason.no_sender': 'В письме не указан отправитель, которому можно ответить.',
  'mail.reason.unreadable': 'Письмо не удалось прочесть после нескольких попыток. Оригинал сохранён.',
  'mail.reason.too_much': 'В письме больше частей, заголовков или адресов, чем допустимо. Оригинал сохранён.',
  'mail.reason.refused': 'Сделать из письма заявку не удалось; причина — в подробностях.',
  'mail.reason.held':
    'От этого отправителя приходит больше 60 писем в час. Остальные задержаны здесь, ничего не потеряно.',
  'mail.reason.failed': 'Обработка несколько раз не удалась. Попробуйте ещё раз или скачайте оригинал.',
  'mail.reason.automatic_reply': 'Автоматический ответ, например об отсутствии на работе.',
  'mail.reason.bounce': 'Другой сервер сообщает, что наше письмо не доставлено.',
  'mail.reason.report': 'Автоматический отчёт, например уведомление о прочтении.',
  'mail.reason.list': 'Письмо из рассылки или от массового отправителя.',
  'mail.reason.loop': 'Вернулось наше собственное письмо, или две машины отвечают друг другу.',
  'mail.reason.own_address': 'Письмо будто бы с одного из наших адресов.',
  'mail.cause.host_unknown': 'Сервер с таким именем не найден. Проверьте имя сервера.',
  'mail.cause.nobody_listens':
    'На этом сервере и порту никто не отвечает. Проверьте порт: 465 для TLS, 587 для STARTTLS.',
  'mail.cause.no_answer':
    'Сервер не ответил вовремя. Возможно, мешает межсетевой экран или указан не тот порт.',
  'mail.cause.tls_mismatch':
    'Сервер и выбранное шифрование не подходят друг другу. Порту 465 нужен TLS, порту 587 — STARTTLS.',
  'mail.cause.certificate': 'Не удалось проверить сертификат сервера для этого имени.',
  'mail.cause.no_starttls': 'Сервер не поддерживает STARTTLS. Выберите TLS с его портом или другой сервер.',
  'mail.cause.password': 'Сервер отклонил имя пользователя или пароль.',
  'mail.cause.sender_refused': 'Сервер не разрешает отправлять от имени {{address}}.',
  'mail.cause.recipient_refused': 'Сервер отклонил получателя.',
  'mail.cause.other': 'Сервер отказал; причина — в его ответе.',
  'refusal.mail.address_not_ours': '{{address}} не наш адрес. Сначала добавьте его к адресам.',
  'refusal.mail.service_not_found': 'Такой услуги нет, или она убрана. Выберите другую.',
} satisfies Russian<typeof english>
