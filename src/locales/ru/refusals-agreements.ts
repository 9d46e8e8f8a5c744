import type { refusalsAgreements as english } from '../en/refusals-agreements.ts'
import type { Russian } from '../translated.ts'

export const refusalsAgreements = {
  'refusal.agreements.not_found': 'Такого договора нет.',
  'refusal.agreements.client_not_found': 'Такого клиента нет. Выберите другого.',
  'refusal.agreements.manager_not_found':
    'Такого менеджера нет, или его учётная запись закрыта. Выберите другого сотрудника.',
  'refusal.agreements.recipient_not_found':
    'Кого-то из тех, на кого он распространяется, больше нет: клиента, площадки или контакта. Уберите или выберите другого.',
  'refusal.agreements.service_not_found': 'Такой услуги нет. Уберите её или выберите другую.',
  'refusal.agreements.policy_not_found': 'Такой опубликованной версии политики нет. Выберите другую.',
  'refusal.agreements.calendar_not_found': 'Такого календаря нет. Выберите другой.',
  'refusal.agreements.contact_not_found':
    'Одного из контактов, которых надо известить, больше нет. Выберите другого.',
  'refusal.agreements.ends_before_it_starts':
    'Последний день раньше первого. Выберите последний день не раньше первого.',
  'refusal.agreements.series_overlaps':
    'Он действовал бы в те же дни, что и #{{number}} {{name}}, за которым он следует или который следует за ним. Выберите дни до или после.',
  'refusal.agreements.starts_later':
    'Он начинается {{startsOn}} и не может действовать уже сейчас. Запланируйте его или выберите более ранний первый день.',
  'refusal.agreements.not_ready': 'В таком виде обещать это нельзя. $t(finding.agreement.{{finding}})',
  'refusal.agreements.case_fails':
    'Пример «{{name}}» должен давать {{due}}, а даёт {{found}}. Измените пример или условия.',
  'refusal.agreements.changed_meanwhile':
    'Кто-то изменил этот договор с тех пор, как вы смотрели. Посмотрите снова и затем измените.',
  'refusal.agreements.is_over':
    'Этот договор закончился, и менять его больше нельзя. Продлите или скопируйте его; завершённый снова действует, если перенести последний день на сегодня или позже.',
  'refusal.agreements.has_begun':
    'Он уже начался: первый день и часовой пояс не меняются. Можно перенести только последний день.',
  'refusal.agreements.ends_in_the_past':
    'Он действовал до сих пор и не мог закончиться раньше сегодняшнего дня. Выберите сегодня или более поздний день.',
  'refusal.agreements.effective_too_early':
    'Версия действует с этого момента или позже, и после предыдущей. Выберите {{from}} или более поздний день.',
  'refusal.agreements.cannot_become':
    'Из нынешнего состояния это невозможно. Посмотрите снова: оно могло измениться.',
  'refusal.agreements.reason_missing': 'Укажите причину: она сохранится вместе с договором.',
  'refusal.agreements.one_source_for_many':
    'Выберите один источник для многих клиентов или много источников без клиентов: тогда каждый — для своего.',
  'refusal.agreements.batch_not_found': 'Здесь нечего отменять.',
  'refusal.agreements.too_late_to_undo': 'Это сделано больше 24 часов назад. Отмените договоры по одному.',
  'refusal.agreements.already_undone': 'Это уже отменено.',
  'refusal.agreements.upload_not_found': 'Выбранного файла больше нет. Выберите его снова.',
  'refusal.agreements.document_not_found': 'У этого договора нет такого документа.',
  'refusal.agreements.answer_unreadable':
    'В ответе указано {{name}}, это неизвестно. Можно использовать {{known}}.',
  'refusal.agreements.renews_nothing': 'Он не продлевает другой договор, поэтому переносить часы неоткуда.',
  'refusal.agreements.ticket_not_found': 'Такой заявки нет. Выберите другую.',
  'refusal.agreements.draw_without_agreement':
    'Укажите, куда записать работу: заявка или договор её клиента.',
  'refusal.agreements.draw_in_the_future':
    'Этот день ещё не наступил. Записывайте работу на день, когда она сделана.',
  'refusal.agreements.no_hours_on_that_day':
    'На этот день часы не согласованы. Выберите другой день или другой договор.',
  'refusal.agreements.draw_not_covered':
    'Он не распространяется на того, кто создал заявку. Выберите другой договор.',
  'refusal.agreements.hours_end_before_they_start':
    'Последний день, когда их можно использовать, раньше первого. Выберите более поздний.',
  'refusal.agreements.draw_not_found': 'Такой записи о работе нет.',
  'refusal.agreements.draw_not_yours':
    'Отменить можно только свою сегодняшнюю запись. Для другой обратитесь к менеджеру.',
  'refusal.agreements.draw_taken_back': 'Эта запись уже отменена.',
  'refusal.agreements.addition_not_found': 'В этом договоре нет таких добавленных часов.',
  'refusal.agreements.addition_taken_back': 'Эти часы уже отозваны.',
  'refusal.agreements.draw_not_waiting': 'Решения по этой записи больше не ждут. Посмотрите ещё раз.',
  'refusal.agreements.hours_refused':
    'В договоре {{name}} на этот день осталось {{left}} ч, и сверх часов работать нельзя. Запишите не больше или обратитесь к менеджеру.',
  'refusal.agreements.order_missing': 'Укажите, в каком порядке берутся часы: хотя бы одно правило.',
  'refusal.agreements.client_archived':
    'Клиент был убран в архив до начала. Верните клиента и активируйте договор вручную.',
  'refusal.agreements.could_not_turn':
    'Что-то пошло не так, когда он должен был сменить состояние. Попробуйте вручную.',
} as const satisfies Russian<typeof english>
