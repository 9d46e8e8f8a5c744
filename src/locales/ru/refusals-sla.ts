import type { refusalsSla as english } from '../en/refusals-sla.ts'
import type { Russian } from '../translated.ts'

export const refusalsSla = {
  'refusal.sla.not_found': 'Такой политики нет.',
  'refusal.sla.taken':
    'Политика «{{name}}» уже есть. Выберите другое название или опубликуйте новую версию существующей.',
  'refusal.sla.changed_meanwhile':
    'Политика «{{name}}» изменилась с тех пор, как вы её открыли; последняя версия — {{version}}. Загрузите её снова и повторите изменение.',
  'refusal.sla.in_use': 'Политика «{{name}}» применяется к новым заявкам. Сначала выберите для них другую.',
  'refusal.sla.calendar_not_found':
    'Нет календаря для отсчёта. Выберите его для политики или задайте календарь компании в настройках.',
  'refusal.sla.calendar_never_opens':
    'В календаре нет ни одной рабочей минуты в ближайшие дни ({{days}}), поэтому ни один срок не наступит. Выберите календарь с рабочими часами.',
  'refusal.sla.no_promise': 'Эта политика ничего не обещает. Задайте норматив хотя бы для одной критичности.',
  'refusal.sla.target_zero':
    'Нулевой норматив нарушался бы сразу. Если обязательства нет, оставьте ячейку пустой.',
  'refusal.sla.warning_never_fires':
    'Предупреждение за {{before}} до срока пришло бы раньше, чем запустятся любые из этих часов. Выберите время короче.',
  'refusal.sla.response_after_resolution':
    'Критичность {{severity}}: первый ответ может прийти позже решения, поэтому решение засчитается как ответ.',
  'refusal.sla.further_reply_sooner':
    'Критичность {{severity}}: срок следующего ответа наступает раньше срока первого.',
  'refusal.sla.worse_is_slower':
    'Для критичности {{severity}} обещано медленнее, чем для критичности {{lighter}}.',
  'refusal.sla.severity_without_target': 'Для критичности {{severity}} ничего не обещано.',
  'refusal.sla.line_unreadable': 'Эту строку нельзя использовать: {{what}}.',
  'refusal.sla.line_without_calendar':
    'Отсчёт в условиях идёт по календарю «{{calendar}}», а среди календарей этой строки его нет.',
  'refusal.sla.line_without_start':
    'В истории должен быть ровно один сигнал «started», и она с него начинается.',
  'refusal.clock.unknown': 'У этой заявки нет таких часов: {{promise}}, цикл {{cycle}}, подбор {{match}}.',
} satisfies Russian<typeof english>
