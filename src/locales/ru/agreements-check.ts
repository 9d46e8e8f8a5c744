import type { agreementsCheck as english } from '../en/agreements-check.ts'
import type { Russian } from '../translated.ts'

export const agreementsCheck = {
  'finding.agreement.zone_unknown': 'Часового пояса {{zone}} не существует.',
  'finding.agreement.ends_before_it_starts': 'Он закончился бы {{endsOn}}, раньше начала {{startsOn}}.',
  'finding.agreement.term_is_over': 'Его последний день, {{endsOn}}, уже прошёл.',
  'finding.agreement.policy_missing': 'Не указано, какие обязательства он даёт: выберите политику.',
  'finding.agreement.calendar_missing': 'Нет календаря, по которому считать обязательства: выберите его.',
  'finding.agreement.no_promise': 'Политика {{policy}} ничего не обещает.',
  'finding.agreement.target_zero': 'Политика {{policy}} обещает что-то за нулевое время в этих часах.',
  'finding.agreement.response_after_resolution':
    '{{policy}}: при критичности {{severity}} первый ответ может занять больше времени, чем решение.',
  'finding.agreement.further_reply_sooner':
    '{{policy}}: при критичности {{severity}} следующие ответы нужны быстрее, чем первый.',
  'finding.agreement.worse_is_slower':
    '{{policy}}: для критичности {{severity}} обещано медленнее, чем для критичности {{lighter}}.',
  'finding.agreement.severity_without_target':
    'Политика {{policy}} ничего не обещает для критичности {{severity}}.',
  'finding.agreement.threshold_never_fires':
    '{{policy}}: предупреждение за {{lead}} до срока не придёт никогда для «{{about}}» при критичности {{severities}}: обещано быстрее.',
  'finding.agreement.service_unknown': 'Одной из его услуг нет в каталоге.',
  'finding.agreement.service_archived': 'Услуга «{{service}}» в архиве: её никто не может запросить.',
  'finding.agreement.service_without_promise':
    'Для услуги «{{service}}» ничего не обещано: её запросы начинаются с критичности {{severity}}.',
  'finding.agreement.calendar_never_opens': 'Календарь «{{calendar}}» ни разу не открыт за срок договора.',
  'finding.agreement.holidays_missing': 'В календаре «{{calendar}}» нет праздников на {{year}} год.',
  'finding.agreement.allowance_without_rule':
    'Не указано, что происходит, когда включённые часы закончились.',
  'finding.agreement.notice_without_end':
    'Запрошены уведомления перед окончанием, но последнего дня у него нет.',
  'finding.agreement.notice_before_start_one':
    'Уведомление за {{count}} день до окончания пришло бы раньше начала и не отправляется.',
  'finding.agreement.notice_before_start_few':
    'Уведомление за {{count}} дня до окончания пришло бы раньше начала и не отправляется.',
  'finding.agreement.notice_before_start_many':
    'Уведомление за {{count}} дней до окончания пришло бы раньше начала и не отправляется.',
  'finding.agreement.notice_before_start_other':
    'Уведомление за {{count}} дня до окончания пришло бы раньше начала и не отправляется.',
  'finding.agreement.notice_already_past_one':
    'Дата уведомления за {{count}} день до окончания прошла; оно не отправляется.',
  'finding.agreement.notice_already_past_few':
    'Дата уведомления за {{count}} дня до окончания прошла; оно не отправляется.',
  'finding.agreement.notice_already_past_many':
    'Дата уведомления за {{count}} дней до окончания прошла; оно не отправляется.',
  'finding.agreement.notice_already_past_other':
    'Дата уведомления за {{count}} дня до окончания прошла; оно не отправляется.',
  'finding.agreement.no_contact_to_tell':
    'У клиента некого уведомить: ни у одного охваченного контакта нет адреса почты.',
  'finding.agreement.no_manager_to_tell': 'Клиентский менеджер не указан, поэтому у нас никого не уведомят.',
  'finding.agreement.nobody_to_tell': 'Уведомления запрошены, но уведомлять некого.',
  'finding.agreement.series_overlaps': '{{name}} (№ {{number}}) из той же серии действует в часть этих дней.',
  'finding.agreement.overlaps': '{{name}} (№ {{number}}) охватывает то же самое в часть этих дней.',
  'finding.agreement.overlaps_elsewhere':
    '{{name}} (№ {{number}}), договор с клиентом {{client}}, охватывает то же самое в часть этих дней.',
  'finding.agreement.overlaps_partly':
    '{{name}} (№ {{number}}), договор с клиентом {{client}}, в часть этих дней охватывает то же самое для некоторых из тех же людей. Первым применяется тот, где они названы точнее.',
  'finding.agreement.gap_before_one': '{{count}} день после «{{name}}» (№ {{number}}) не охвачен.',
  'finding.agreement.gap_before_few': '{{count}} дня после «{{name}}» (№ {{number}}) не охвачены.',
  'finding.agreement.gap_before_many': '{{count}} дней после «{{name}}» (№ {{number}}) не охвачены.',
  'finding.agreement.gap_before_other': '{{count}} дня после «{{name}}» (№ {{number}}) не охвачены.',
  'finding.agreement.gap_after_one': '{{count}} день перед «{{name}}» (№ {{number}}) не охвачен.',
  'finding.agreement.gap_after_few': '{{count}} дня перед «{{name}}» (№ {{number}}) не охвачены.',
  'finding.agreement.gap_after_many': '{{count}} дней перед «{{name}}» (№ {{number}}) не охвачены.',
  'finding.agreement.gap_after_other': '{{count}} дня перед «{{name}}» (№ {{number}}) не охвачены.',
  'case.agreement.holds': '{{name}}: срок {{due}}, как и должно быть.',
  'case.agreement.differs': '{{name}}: срок {{found}}, а должен быть {{due}}.',
  'case.agreement.none': '{{name}}: ничего не обещано, а срок должен быть {{due}}.',
  'case.agreement.never': '{{name}}: срок не наступает, часы не открываются; должен быть {{due}}.',
} satisfies Russian<typeof english>
