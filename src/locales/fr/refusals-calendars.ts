import type { refusalsCalendars as english } from '../en/refusals-calendars.ts'
import type { French } from '../translated.ts'

export const refusalsCalendars = {
  'refusal.instant.out_of_range': '« {{found}} » est trop éloigné. Accepté : de 1900 à 2199.',
  'refusal.calendars.not_found': 'Ce calendrier n’existe pas.',
  'refusal.calendars.taken':
    'Un calendrier nommé « {{name}} » existe déjà. Choisissez un autre nom, ou publiez une nouvelle version de celui-là.',
  'refusal.calendars.changed_meanwhile':
    '« {{name}} » a été modifié depuis que vous l’avez ouvert ; sa version la plus récente est {{version}}. Rechargez-le, puis refaites votre modification.',
  'refusal.calendars.in_use':
    '« {{name}} » est encore utilisé à {{count}} endroits. Donnez-leur d’abord un autre calendrier ; la page du calendrier les énumère.',
  'refusal.calendars.effective_in_past':
    'Une version peut prendre effet maintenant ({{now}}) ou plus tard, jamais plus tôt : ce qui est compté reste compté.',
  'refusal.calendars.member_not_found': 'Un des calendriers à réunir n’existe plus.',
  'refusal.calendars.member_is_union':
    '« {{name}} » est déjà une réunion. Réunissez plutôt les calendriers qui la composent.',
  'refusal.calendars.holidays_run_out':
    'Le dernier jour de congé de ce calendrier est le {{last}}. Ensuite, chaque jour ouvré compte.',
  'refusal.calendars.hardly_open':
    'Une semaine ordinaire ne compte que {{minutes}} minutes ouvrées ({{zone}}).',
  'refusal.calendar.never_opens':
    'Ce calendrier n’a aucune minute ouvrée dans les {{days}} prochains jours : rien n’arriverait jamais à échéance. Ouvrez au moins une plage.',
  'refusal.calendar.zone_unknown':
    '« {{found}} » n’est pas un fuseau horaire. Écrivez-le comme {{accepted}}.',
  'refusal.calendar.unreadable': 'Ceci n’est pas un calendrier : {{found}}. Accepté : {{accepted}}.',
  'refusal.calendar.union_unreadable': 'Une réunion est une liste de {{accepted}}, et non {{found}}.',
  'refusal.calendar.union_too_deep': 'Les réunions imbriquées vont au plus jusqu’à {{accepted}} niveaux.',
  'refusal.calendar.field_unknown': 'Un calendrier n’a pas de champ « {{found}} ». Accepté : {{accepted}}.',
  'refusal.calendar.week_unreadable': 'La semaine s’écrit comme {{accepted}}, et non {{found}}.',
  'refusal.calendar.weekday_unknown':
    '« {{found}} » n’est pas un jour de la semaine. Accepté : {{accepted}}.',
  'refusal.calendar.bands_unreadable':
    'Les heures d’ouverture sont une liste comme {{accepted}}, et non {{found}}.',
  'refusal.calendar.bands_too_many': 'Un jour a au plus {{accepted}} plages ; celui-ci en a {{found}}.',
  'refusal.calendar.band_unreadable': '{{found}} n’est pas une plage. Accepté : {{accepted}}.',
  'refusal.calendar.band_begins_tomorrow':
    'Une plage commence le jour même, {{accepted}} ; ce n’est pas le cas de {{found}}.',
  'refusal.calendar.band_empty': '{{found}} ferme avant d’ouvrir. Accepté : {{accepted}}.',
  'refusal.calendar.bands_overlap': '{{found}} chevauche la plage précédente. Accepté : {{accepted}}.',
  'refusal.calendar.exceptions_unreadable':
    'Les jours de congé s’écrivent comme {{accepted}}, et non {{found}}.',
  'refusal.calendar.exceptions_too_many':
    'Un calendrier a au plus {{accepted}} exceptions ; celui-ci en a {{found}}.',
  'refusal.calendar.date_unreadable': '« {{found}} » n’est pas une date. Écrivez-la comme {{accepted}}.',
  'refusal.calendar.name_missing': 'Un jour de congé nommé a besoin d’un nom, comme {{accepted}}.',
} satisfies French<typeof english>
