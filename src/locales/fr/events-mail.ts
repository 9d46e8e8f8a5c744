import type { eventsMail as english } from '../en/events-mail.ts'
import type { French } from '../translated.ts'

export const eventsMail = {
  'event.mail.quarantined': 'Un mail de {{from}} attend au tri : {{subject}}',
  'event.mail.suppressed': 'Un mail automatique de {{from}} a été mis de côté : {{subject}}',
  'event.mail.bounced': 'Notre mail à {{to}} n’a pas pu être remis : {{detail}}',
  'event.mail.assigned': '{{actor}} a attribué le mail « {{subject}} » de {{from}} à {{client.name}}',
  'event.mail.discarded': '{{actor}} a jeté le mail « {{subject}} » de {{from}}',
  'event.mail.restored': '{{actor}} a remis au tri le mail « {{subject}} » de {{from}}',
  'event.mail.retried': '{{actor}} a fait traiter à nouveau le mail « {{subject}} » de {{from}}',
  'event.mail.raw_read': '{{actor}} a téléchargé l’original du mail « {{subject}} » de {{from}}',
  'event.mail.acknowledgement_withheld':
    'Aucun accusé de réception n’a été envoyé à {{to}} : il y en a déjà eu {{limit}} en une heure',
  'event.mail.delivery_failed': 'Un mail à {{to}} n’a pas été remis : {{detail}}',
  'event.mail.delivery_retried': '{{actor}} a fait renvoyer le mail à {{to}}',
  'event.mail.delivery_cancelled': '{{actor}} a arrêté le mail à {{to}}',
  'event.mail.intake_changed': '{{actor}} a modifié nos adresses mail',
  'event.mail.relay_changed': '{{actor}} a défini le relais {{host}}, port {{port}}',
  'event.mail.relay_removed': '{{actor}} a supprimé le relais {{host}} ; les mails sortants attendent',
  'event.mail.hook_token_renewed': '{{actor}} a renouvelé le jeton du point d’entrée des mails',
} satisfies French<typeof english>
