import type { mailNotices as english } from '../en/mail-notices.ts'
import type { French } from '../translated.ts'

export const mailNotices = {
  'notice.assigned': '{{actor}} vous a confié #{{number}} {{subject}}',
  'notice.client_replied': '{{client}} a répondu sur #{{number}} {{subject}}',
  'notice.mentioned': 'Mention par {{actor}} sur #{{number}} {{subject}}',
  'notice.heads_up': '{{promise}} pour #{{number}}, échéance {{due}}, avant votre retour : {{subject}}',
  'notice.warned': '{{promise}} pour #{{number}}, échéance {{due}} : {{subject}}',
  'notice.breached': '{{promise}} pour #{{number}} en retard, échéance {{due}} : {{subject}}',
  'notice.escalated': '{{promise}} pour #{{number}} toujours en retard, échéance {{due}} : {{subject}}',
  'notice.mail_failed': 'Un mail de #{{number}} n’a pas pu être remis : {{detail}}',
  'notice.agreement_ends': '{{agreement}} avec {{client}} prend fin le {{end}}',
  'notice.agreement_turned.activated': '{{agreement}} avec {{client}} est actif',
  'notice.agreement_turned.ended': '{{agreement}} avec {{client}} a pris fin',
  'notice.hours_used': '{{percent}} % des heures de {{agreement}} avec {{client}} sont utilisées',
  'notice.hours_asked':
    '{{actor}} demande {{hours}} heures au-delà de celles de {{agreement}} avec {{client}}',
  'notice.hours_decided.approved': '{{actor}} a approuvé {{hours}} heures au-delà de celles de {{agreement}}',
  'notice.hours_decided.refused': '{{actor}} a refusé {{hours}} heures au-delà de celles de {{agreement}}',
  'notice.somebody': 'Quelqu’un',
  'notice.promise.first_response': 'Première réponse',
  'notice.promise.next_response': 'Réponse',
  'notice.promise.periodic_update': 'Suivi',
  'notice.promise.resolution': 'Résolution',
  'notice.promise.team': 'Travail de l’équipe',
  'notice.promise.supplier': 'Réponse du fournisseur',
  'mail.notice.subject': '[#{{number}}] {{sentence}}',
  'mail.notice.text':
    'Bonjour {{name}},\n\n{{sentence}}.\n\nClient : {{client}}\nTicket : {{link}}\n{{why}}\nCe mail vient du centre de services ; y répondre ne répond pas au client. Choisissez vous-même ce qui vient par mail : {{settings}}',
  'mail.notice.agreement.subject': '{{sentence}}',
  'mail.notice.agreement.text':
    'Bonjour {{name}},\n\n{{sentence}}.\n\nClient : {{client}}\nContrat : {{link}}\n\nCe message a été écrit par le bureau de service ; y répondre n’atteint pas le client. C’est vous qui décidez de ce qui vient par e-mail : {{settings}}',
  'mail.notice.together.subject_one': '{{count}} promesse demande votre attention',
  'mail.notice.together.subject_many': '{{count}} de promesses demandent votre attention',
  'mail.notice.together.subject_other': '{{count}} promesses demandent votre attention',
  'mail.notice.together.text':
    'Bonjour {{name}},\n\nPlusieurs promesses sont arrivées à échéance en peu de temps ; les voici en un seul mail :\n\n{{list}}\n\nCe mail vient du centre de services ; y répondre ne répond pas à un client. Choisissez vous-même ce qui vient par mail : {{settings}}',
  'mail.notice.why': 'Échéance {{due}} à votre heure, {{elsewhere}} à {{place}}.\n',
  'notice.outside': '{{client}} demande quelque chose qu’aucun contrat ne couvre : #{{number}} {{subject}}',
} satisfies French<typeof english>
