import type { refusalsPeople as english } from '../en/refusals-people.ts'
import type { Russian } from '../translated.ts'

export const refusalsPeople = {
  'refusal.people.sign_in_refused':
    'Этот адрес и этот пароль не подходят друг другу. Проверьте их или запросите ссылку по почте.',
  'refusal.people.wrong_password': 'Это не ваш пароль.',
  'refusal.people.wrong_code':
    'Неверный код. Коды меняются каждые 30 секунд; код восстановления действует один раз.',
  'refusal.people.second_step_expired': 'Второй шаг не был сделан за десять минут. Войдите ещё раз.',
  'refusal.people.second_step_needed':
    'Ваша компания требует второй шаг. Сначала настройте приложение-аутентификатор.',
  'refusal.people.second_factor_is_on':
    'У вас уже настроен аутентификатор. Отключите его, прежде чем настраивать другой.',
  'refusal.people.second_factor_is_off': 'Аутентификатор здесь не настроен.',
  'refusal.people.second_factor_not_started':
    'Начните настройку аутентификатора заново: этот код ни к чему не относится.',
  'refusal.people.second_factor_required': 'Ваша компания требует второй шаг, поэтому отключить его нельзя.',
  'refusal.people.link_refused':
    'Эта ссылка больше не действует: её использовали, она устарела или отправлена новая. Запросите новую.',
  'refusal.people.password_too_common':
    'Этот пароль — в списке самых распространённых. Придумайте другой, от 12 до 128 знаков; хорошо подойдут несколько не связанных слов.',
  'refusal.people.confirm_first':
    'Сначала ещё раз введите пароль или код. Это нужно перед изменением прав доступа.',
  'refusal.people.session_not_found': 'Этого сеанса уже нет.',
  'refusal.people.is_sample':
    'Вы входите в число примерных сотрудников и были бы удалены вместе с ними. Сначала войдите под другой учётной записью.',
  'refusal.people.set_up_already':
    'Этот сервис-деск уже настроен. Войдите или попросите приглашение у администратора.',
  'refusal.people.setup_link_refused':
    'Эта ссылка для настройки не подходит. Самая новая выведена там, где запущен Accord.',
  'refusal.people.not_found': 'Такого сотрудника нет.',
  'refusal.people.contact_not_found': 'Такого контакта нет.',
  'refusal.people.client_not_found': 'Такого клиента нет, или он в архиве.',
  'refusal.people.team_not_found': 'Такой группы нет, или она в архиве.',
  'refusal.people.calendar_not_found': 'Такого календаря нет, или он в архиве.',
  'refusal.people.address_taken':
    'Адрес {{email}} уже занят: {{name}}. У каждого человека должен быть свой адрес.',
  'refusal.people.address_missing': 'Здесь нужен адрес: на него уйдёт приглашение.',
  'refusal.people.team_name_taken': 'Группа {{name}} уже есть. Выберите другое название.',
  'refusal.people.above_own_role':
    'Нельзя дать роль с бо́льшими правами, чем у вас, или менять данные того, у кого она есть.',
  'refusal.people.last_administrator':
    'Это последний администратор, который может войти. Сначала назначьте ещё одного администратора.',
  'refusal.people.not_yourself': 'Нельзя закрыть доступ себе. Это может сделать другой администратор.',
  'refusal.people.has_joined':
    'Приглашение уже принято. Если пароль забыт, на странице входа можно запросить ссылку.',
  'refusal.people.is_disabled': 'Доступ закрыт. Сначала откройте этому человеку доступ снова.',
  'refusal.people.changed_meanwhile':
    'Это тем временем изменил кто-то другой. Посмотрите новую версию и затем измените снова.',
  'refusal.people.site_not_found': 'У этого клиента нет такой площадки, или она в архиве. Выберите другую.',
} satisfies Russian<typeof english>
