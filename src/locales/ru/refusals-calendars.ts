import type { refusalsCalendars as english } from '../en/refusals-calendars.ts'
import type { Russian } from '../translated.ts'

export const refusalsCalendars = {
  'refusal.instant.out_of_range': '«{{found}}» — слишком далеко. Допустимо: с 1900 по 2199 год.',
  'refusal.calendars.not_found': 'Такого календаря нет.',
  'refusal.calendars.taken':
    'Календарь «{{name}}» уже есть. Выберите другое название или опубликуйте новую версию существующего.',
  'refusal.calendars.changed_meanwhile':
    'Календарь «{{name}}» изменился с тех пор, как вы его открыли; последняя версия — {{version}}. Загрузите его снова и повторите изменение.',
  'refusal.calendars.in_use':
    'Календарь «{{name}}» ещё используется (мест: {{count}}). Сначала назначьте им другой календарь; список — на странице календаря.',
  'refusal.calendars.effective_in_past':
    'Версия может вступить в силу сейчас ({{now}}) или позже, но не раньше: что учтено, то учтено.',
  'refusal.calendars.member_not_found': 'Одного из объединяемых календарей больше нет.',
  'refusal.calendars.member_is_union':
    '«{{name}}» — уже объединение. Объедините календари, из которых оно состоит.',
  'refusal.calendars.holidays_run_out':
    'Последний выходной в этом календаре — {{last}}. После него учитывается каждый рабочий день.',
  'refusal.calendars.hardly_open': 'В обычной неделе слишком мало рабочих минут: {{minutes}} ({{zone}}).',
  'refusal.calendar.never_opens':
    'В этом календаре нет ни одной рабочей минуты в ближайшие дни ({{days}}), поэтому ни один срок не наступит. Добавьте хотя бы один промежуток.',
  'refusal.calendar.zone_unknown': '«{{found}}» — не часовой пояс. Пример записи: {{accepted}}.',
  'refusal.calendar.unreadable': 'Это не календарь: {{found}}. Допустимо: {{accepted}}.',
  'refusal.calendar.union_unreadable': 'Объединение задаётся списком: {{accepted}}. Получено: {{found}}.',
  'refusal.calendar.union_too_deep': 'Наибольшая вложенность объединений друг в друга: {{accepted}}.',
  'refusal.calendar.field_unknown': 'У календаря нет поля «{{found}}». Допустимо: {{accepted}}.',
  'refusal.calendar.week_unreadable': 'Неделя записывается так: {{accepted}}. Получено: {{found}}.',
  'refusal.calendar.weekday_unknown': '«{{found}}» — не день недели. Допустимо: {{accepted}}.',
  'refusal.calendar.bands_unreadable': 'Рабочие часы задаются списком: {{accepted}}. Получено: {{found}}.',
  'refusal.calendar.bands_too_many':
    'Промежутков в одном дне может быть не больше {{accepted}}; здесь их {{found}}.',
  'refusal.calendar.band_unreadable': '{{found}} — не промежуток. Допустимо: {{accepted}}.',
  'refusal.calendar.band_begins_tomorrow':
    'Промежуток начинается в свой день, {{accepted}}; для {{found}} это не так.',
  'refusal.calendar.band_empty': '{{found}}: конец раньше начала. Допустимо: {{accepted}}.',
  'refusal.calendar.bands_overlap':
    '{{found}} пересекается с предыдущим промежутком. Допустимо: {{accepted}}.',
  'refusal.calendar.exceptions_unreadable': 'Выходные записываются так: {{accepted}}. Получено: {{found}}.',
  'refusal.calendar.exceptions_too_many':
    'Исключений в календаре может быть не больше {{accepted}}; здесь их {{found}}.',
  'refusal.calendar.date_unreadable': '«{{found}}» — не дата. Пример записи: {{accepted}}.',
  'refusal.calendar.name_missing': 'У выходного с названием должно быть название, например {{accepted}}.',
} satisfies Russian<typeof english>
