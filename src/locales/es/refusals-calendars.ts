import type { refusalsCalendars as english } from '../en/refusals-calendars.ts'
import type { Spanish } from '../translated.ts'

export const refusalsCalendars = {
  'refusal.instant.out_of_range': '«{{found}}» queda demasiado lejos. Se acepta: de 1900 a 2199.',
  'refusal.calendars.not_found': 'No existe ese calendario.',
  'refusal.calendars.taken':
    'Ya existe un calendario llamado «{{name}}». Elija otro nombre o publique una versión nueva de ese.',
  'refusal.calendars.changed_meanwhile':
    '«{{name}}» ha cambiado desde que lo abrió; su última versión es la {{version}}. Vuelva a cargarlo y repita el cambio.',
  'refusal.calendars.in_use':
    '«{{name}}» todavía se usa en otros sitios ({{count}}). Asígneles antes otro calendario; aparecen en la página del calendario.',
  'refusal.calendars.effective_in_past':
    'Una versión puede entrar en vigor ahora ({{now}}) o más tarde, nunca antes: lo contado, contado queda.',
  'refusal.calendars.member_not_found': 'Uno de los calendarios que se quieren unir ya no existe.',
  'refusal.calendars.member_is_union':
    '«{{name}}» ya es una unión. Una en su lugar los calendarios que la componen.',
  'refusal.calendars.holidays_run_out':
    'El último día libre de este calendario es {{last}}. A partir de ahí cuentan todos los días laborables.',
  'refusal.calendars.hardly_open':
    'Una semana normal tiene muy pocos minutos de apertura: {{minutes}} ({{zone}}).',
  'refusal.calendar.never_opens':
    'Este calendario no tiene ni un minuto de apertura en los próximos {{days}} días, así que nada podría vencer. Abra al menos una franja.',
  'refusal.calendar.zone_unknown': '«{{found}}» no es una zona horaria. Escríbala así: {{accepted}}.',
  'refusal.calendar.unreadable': 'Esto no es un calendario: {{found}}. Se acepta: {{accepted}}.',
  'refusal.calendar.union_unreadable': 'Una unión es una lista así: {{accepted}}; no {{found}}.',
  'refusal.calendar.union_too_deep':
    'Las uniones dentro de uniones admiten como máximo esta profundidad: {{accepted}}.',
  'refusal.calendar.field_unknown':
    'Un calendario no tiene ningún campo «{{found}}». Se acepta: {{accepted}}.',
  'refusal.calendar.week_unreadable': 'La semana se escribe así: {{accepted}}; no {{found}}.',
  'refusal.calendar.weekday_unknown': '«{{found}}» no es un día de la semana. Se acepta: {{accepted}}.',
  'refusal.calendar.bands_unreadable': 'El horario es una lista así: {{accepted}}; no {{found}}.',
  'refusal.calendar.bands_too_many':
    'Máximo de franjas por día: {{accepted}}. En este día hay más: {{found}}.',
  'refusal.calendar.band_unreadable': '{{found}} no es una franja. Se acepta: {{accepted}}.',
  'refusal.calendar.band_begins_tomorrow':
    'Una franja empieza en su propio día, {{accepted}}; {{found}} no lo hace.',
  'refusal.calendar.band_empty': '{{found}} cierra antes de abrir. Se acepta: {{accepted}}.',
  'refusal.calendar.bands_overlap': '{{found}} se solapa con la franja anterior. Se acepta: {{accepted}}.',
  'refusal.calendar.exceptions_unreadable': 'Los días libres se escriben así: {{accepted}}; no {{found}}.',
  'refusal.calendar.exceptions_too_many':
    'Máximo de excepciones por calendario: {{accepted}}. En este hay más: {{found}}.',
  'refusal.calendar.date_unreadable': '«{{found}}» no es una fecha. Escríbala así: {{accepted}}.',
  'refusal.calendar.name_missing': 'Un día libre con nombre necesita uno, por ejemplo {{accepted}}.',
} satisfies Spanish<typeof english>
