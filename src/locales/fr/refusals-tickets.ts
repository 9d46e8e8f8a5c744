import type { refusalsTickets as english } from '../en/refusals-tickets.ts'
import type { French } from '../translated.ts'

export const refusalsTickets = {
  'refusal.tickets.not_found': 'Ce ticket n’existe pas.',
  'refusal.tickets.message_not_found': 'Ce message n’existe pas sur ce ticket.',
  'refusal.tickets.attachment_not_found':
    'Cette pièce jointe n’existe pas, ou son lien a expiré. Rouvrez le ticket.',
  'refusal.tickets.upload_not_found': 'Un fichier à joindre n’est plus là. Choisissez-le à nouveau.',
  'refusal.tickets.upload_missing':
    'Aucun fichier n’a été transmis. Envoyez-le en multipart/form-data dans le champ « file ».',
  'refusal.tickets.too_large':
    'Ce fichier dépasse {{limit}} Mo. Envoyez-le en plusieurs parties, ou envoyez un lien.',
  'refusal.tickets.client_not_found': 'Ce client n’existe pas. Choisissez-en un dans la liste.',
  'refusal.tickets.person_not_found':
    'Cette personne n’existe pas ou ne peut pas tenir ce rôle. Choisissez quelqu’un d’autre.',
  'refusal.tickets.reference_not_found':
    'Le choix fait pour « {{field}} » n’existe pas ou n’est plus utilisé. Choisissez autre chose.',
  'refusal.tickets.policy_not_found': 'Cette politique n’existe pas, ou n’a aucune version publiée.',
  'refusal.tickets.newer_message':
    '{{author}} a écrit pendant que vous écriviez. Lisez d’abord ce message ; votre texte est conservé.',
  'refusal.tickets.changed_meanwhile':
    '{{name}} a fait une modification depuis votre dernière lecture : {{field}}. Gardez-la, ou renvoyez la vôtre.',
  'refusal.tickets.changed_since':
    'Le ticket a été modifié après cette réponse : elle ne peut plus être reprise.',
  'refusal.tickets.already_sent': 'Cette réponse est déjà partie. Écrivez-en une autre.',
  'refusal.tickets.already_merged': 'Ce ticket a été fusionné avec #{{number}}. Continuez là-bas.',
  'refusal.tickets.already_over': 'Ce ticket a déjà le statut {{status}}.',
  'refusal.tickets.not_cancelled': 'Ce ticket n’a pas été annulé : il n’y a rien à rétablir.',
  'refusal.tickets.cancelled_for_good': 'Ce ticket a été annulé. Revenez d’abord sur l’annulation.',
  'refusal.tickets.reopen_window_over':
    '#{{number}} est terminé depuis trop longtemps pour être rouvert. Écrivez une nouvelle demande ; elle peut renvoyer à celle-ci.',
  'refusal.tickets.nothing_written': 'Rien n’est écrit et rien n’est joint. Écrivez d’abord quelque chose.',
  'refusal.tickets.nobody_to_answer':
    'Ce ticket ne nomme personne qui ait une adresse. Choisissez à qui écrire.',
  'refusal.tickets.arrival_ahead':
    'Une demande ne peut pas être arrivée dans le futur. Indiquez une heure antérieure.',
  'refusal.tickets.arrival_reason_missing':
    'Une arrivée antérieure déplace ce qui a été promis. Dites comment vous le savez.',
  'refusal.tickets.priority_reason_missing':
    'La matrice indique P{{matrix}}. Une autre priorité demande un motif.',
  'refusal.tickets.severity_reason_missing': 'Réduire la gravité demande un motif.',
  'refusal.tickets.merge_with_itself':
    'Un ticket ne peut pas être fusionné avec lui-même. Choisissez-en un autre.',
  'refusal.tickets.merge_across_clients':
    'Les deux tickets doivent être du même client : personne ne doit lire ceux d’un autre client.',
  'refusal.tickets.snooze_past': 'Ce moment est passé. Choisissez-en un plus tardif.',
  'refusal.tickets.forbidden': 'Votre rôle ne permet pas cela sur les tickets.',
  'refusal.tickets.not_outside':
    'Aucune décision n’est attendue ici : le ticket relève d’un contrat ou a déjà été accepté.',
  'refusal.tickets.waits_for_a_decision':
    'Aucun contrat ne couvre cette demande. Acceptez-la à titre unique, placez-la sous un contrat ou refusez-la.',
  'refusal.tickets.agreement_not_found':
    'Ce client n’a pas ce contrat, ou ce contrat n’a jamais commencé. Choisissez-en un autre.',
  'refusal.tickets.agreement_over':
    '{{name}} n’est pas en vigueur et ne l’était pas à l’arrivée de la demande. Un responsable de compte, un responsable d’équipe ou un administrateur peut encore l’y placer.',
  'refusal.tickets.agreement_reason_missing':
    '{{name}} ne couvre pas cette demande. Dites pourquoi elle devrait en relever.',
  'refusal.tickets.settling_forbidden':
    'Aucun contrat ne couvre cette demande. Un responsable de compte, un responsable d’équipe ou un administrateur décide de la suite.',
  'field.subject': 'objet',
  'field.type': 'type',
  'field.status': 'statut',
  'field.severity': 'gravité',
  'field.urgency': 'urgence',
  'field.priority': 'priorité',
  'field.service': 'service',
  'field.assignee': 'responsable',
  'field.team': 'équipe',
  'field.requester': 'demandé par',
  'field.tags': 'étiquettes',
  'field.copies': 'copies',
  'field.earlier_ticket': 'ticket précédent',
} satisfies French<typeof english>
