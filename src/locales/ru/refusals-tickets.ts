import type { refusalsTickets as english } from '../en/refusals-tickets.ts'
import type { Russian } from '../translated.ts'

export const refusalsTickets = {
  'refusal.tickets.not_found': 'Такой заявки нет.',
  'refusal.tickets.message_not_found': 'В этой заявке нет такого сообщения.',
  'refusal.tickets.attachment_not_found':
    'Такого вложения нет, или ссылка на него устарела. Откройте заявку ещё раз.',
  'refusal.tickets.upload_not_found': 'Прикрепляемый файл больше недоступен. Выберите его снова.',
  'refusal.tickets.upload_missing': 'Файл не передан. Отправьте его как multipart/form-data в поле “file”.',
  'refusal.tickets.too_large': 'Этот файл больше {{limit}} МБ. Отправьте его частями или ссылкой.',
  'refusal.tickets.client_not_found': 'Такого клиента нет. Выберите из списка.',
  'refusal.tickets.person_not_found':
    'Такого человека нет, или он не может выступать в этой роли. Выберите другого.',
  'refusal.tickets.reference_not_found':
    'Значение, выбранное для поля «{{field}}», не существует или больше не используется. Выберите другое.',
  'refusal.tickets.policy_not_found': 'Такой политики нет, или у неё нет опубликованной версии.',
  'refusal.tickets.newer_message':
    'Пока вы писали, появилось сообщение ({{author}}). Сначала прочтите его; ваш текст сохранён.',
  'refusal.tickets.changed_meanwhile':
    'С тех пор, как вы смотрели, поле «{{field}}» изменилось ({{name}}). Оставьте новое значение или отправьте своё ещё раз.',
  'refusal.tickets.changed_since': 'После этого ответа заявка изменилась, поэтому отозвать его нельзя.',
  'refusal.tickets.already_sent': 'Этот ответ уже ушёл. Напишите новый.',
  'refusal.tickets.already_merged': 'Эта заявка объединена с #{{number}}. Продолжайте там.',
  'refusal.tickets.already_over': 'Эта заявка уже завершена, её статус — «{{status}}».',
  'refusal.tickets.not_cancelled': 'Эту заявку не отменяли, так что возвращать нечего.',
  'refusal.tickets.cancelled_for_good': 'Эта заявка отменена. Сначала снимите отмену.',
  'refusal.tickets.reopen_window_over':
    '#{{number}} завершена слишком давно, чтобы открыть её снова. Напишите новую заявку; в ней можно сослаться на эту.',
  'refusal.tickets.nothing_written': 'Нет ни текста, ни вложений. Сначала напишите что-нибудь.',
  'refusal.tickets.nobody_to_answer': 'У этой заявки нет заявителя с адресом. Выберите, кому писать.',
  'refusal.tickets.arrival_ahead': 'Запрос не мог поступить в будущем. Укажите более раннее время.',
  'refusal.tickets.arrival_reason_missing':
    'Более раннее поступление сдвигает обещанное. Укажите, откуда это известно.',
  'refusal.tickets.priority_reason_missing':
    'По матрице — P{{matrix}}. Для другого приоритета нужна причина.',
  'refusal.tickets.severity_reason_missing': 'Чтобы снизить критичность, нужна причина.',
  'refusal.tickets.merge_with_itself': 'Заявку нельзя объединить с самой собой. Выберите другую.',
  'refusal.tickets.merge_across_clients':
    'Обе заявки должны быть одного клиента: никто не должен читать чужие.',
  'refusal.tickets.snooze_past': 'Это время уже прошло. Выберите более позднее.',
  'refusal.tickets.forbidden': 'Ваша роль не позволяет делать это с заявками.',
  'refusal.tickets.not_outside': 'Здесь нечего решать: заявка относится к договору или уже принята.',
  'refusal.tickets.waits_for_a_decision':
    'Ни один договор не покрывает эту заявку. Примите её разово, отнесите к договору или отклоните.',
  'refusal.tickets.agreement_not_found':
    'У этого клиента нет такого договора, или он никогда не начинался. Выберите другой.',
  'refusal.tickets.agreement_over':
    'Договор {{name}} не действует сейчас и не действовал, когда поступила заявка. Клиентский менеджер, руководитель или администратор всё же может отнести её к нему.',
  'refusal.tickets.agreement_reason_missing':
    'Договор {{name}} не покрывает эту заявку. Укажите, почему она должна к нему относиться.',
  'refusal.tickets.settling_forbidden':
    'Ни один договор не покрывает эту заявку. Что с ней будет, решает клиентский менеджер, руководитель или администратор.',
  'field.subject': 'тема',
  'field.type': 'тип',
  'field.status': 'статус',
  'field.severity': 'критичность',
  'field.urgency': 'срочность',
  'field.priority': 'приоритет',
  'field.service': 'услуга',
  'field.assignee': 'исполнитель',
  'field.team': 'группа',
  'field.requester': 'заявитель',
  'field.tags': 'метки',
  'field.copies': 'копии',
  'field.earlier_ticket': 'прежняя заявка',
} satisfies Russian<typeof english>
