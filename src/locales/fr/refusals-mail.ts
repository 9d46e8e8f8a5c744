import type { refusalsMail as english } from '../en/refusals-mail.ts'
import type { French } from '../translated.ts'

export const refusalsMail = {
  'refusal.mail.not_found': 'Ce mail reçu n’existe pas.',
  'refusal.mail.not_waiting': 'Ce mail n’est plus au tri : quelqu’un l’a déjà traité.',
  'refusal.mail.not_discarded': 'Seul un mail jeté peut être récupéré.',
  'refusal.mail.already_in_ticket':
    'Ce mail est déjà dans un ticket. Ouvrez ce ticket au lieu de le traiter à nouveau.',
  'refusal.mail.no_such_client': 'Ce client n’existe pas ou est archivé. Choisissez un client actif.',
  'refusal.mail.outgoing.not_found': 'Ce mail sortant n’existe pas.',
  'refusal.mail.already_sent': 'Ce mail est déjà parti.',
  'refusal.mail.changed_meanwhile':
    '{{name}} a fait une modification depuis votre dernière lecture : {{field}}. Gardez-la, ou enregistrez tout de même la vôtre.',
  'field.address': 'adresse d’expéditeur',
  'field.other_addresses': 'nos autres adresses',
  'field.acknowledgement': 'accusé de réception des nouveaux tickets',
  'field.service_addresses': 'adresses pour les services',
  'field.authenticated_by': 'serveur de messagerie qui vérifie les expéditeurs',
  'field.relay': 'relais',
  'refusal.mail.address_unusable':
    '{{address}} ne peut pas être une de nos adresses. Indiquez une adresse simple, comme support@example.com.',
  'refusal.mail.password_without_user':
    'Un mot de passe demande un nom d’utilisateur. Indiquez les deux, ou aucun.',
  'refusal.mail.password_unprotected':
    'Le mot de passe traverserait le réseau sans protection jusqu’à {{host}}. Choisissez TLS ou STARTTLS.',
  'refusal.mail.no_relay':
    'Aucun relais n’est configuré. Indiquez d’abord l’hôte et le port de votre serveur de messagerie.',
  'refusal.mail.unauthenticated': 'Le jeton du point d’entrée des mails est absent ou faux.',
  'refusal.mail.hook_body': 'Le corps doit être un seul message brut de type message/rfc822.',
  'refusal.mail.not_our_address': '{{address}} n’est pas une de nos adresses.',
  'refusal.mail.too_large': 'Le message dépasse {{limit}} Mo.',
  'mail.reason.unknown_sender':
    'Personne ne connaît encore cet expéditeur. Choisissez de quel client vient le mail.',
  'mail.reason.staff_by_mail':
    'Il prétend venir d’un membre de l’équipe. Une ligne De ne prouve rien : l’équipe répond dans l’application ; copiez ce qui est utile.',
  'mail.reason.no_sender': 'Le mail n’indique aucun expéditeur à qui répondre.',
  'mail.reason.unreadable': 'Le mail n’a pas pu être lu après plusieurs essais. L’original est conservé.',
  'mail.reason.too_much':
    'Le mail a plus de parties, d’en-têtes ou d’adresses qu’un mail ne peut en avoir. L’original est conservé.',
  'mail.reason.refused': 'Le centre de services a refusé d’en faire un ticket ; le détail dit pourquoi.',
  'mail.reason.held':
    'Cet expéditeur envoie plus de 60 mails par heure. Le reste est retenu ici, rien n’est perdu.',
  'mail.reason.failed': 'Le traitement a échoué plusieurs fois. Réessayez, ou téléchargez l’original.',
  'mail.reason.automatic_reply': 'Une réponse automatique, comme un avis d’absence.',
  'mail.reason.bounce': 'Un autre serveur signale que notre mail n’a pas pu être remis.',
  'mail.reason.report': 'Un rapport produit par une machine, comme un accusé de lecture.',
  'mail.reason.list': 'Un mail d’une liste de diffusion ou d’un envoi en masse.',
  'mail.reason.loop': 'Notre propre mail est revenu, ou deux machines se répondent.',
  'mail.reason.own_address': 'Il prétend venir d’une de nos propres adresses.',
  'mail.cause.host_unknown': 'Aucun ordinateur de ce nom n’a été trouvé. Vérifiez le nom d’hôte.',
  'mail.cause.nobody_listens':
    'Rien n’écoute à cet hôte et à ce port. Vérifiez le port : 465 pour TLS, 587 pour STARTTLS.',
  'mail.cause.no_answer':
    'Le serveur n’a pas répondu à temps. Un pare-feu bloque peut-être le passage, ou le port est faux.',
  'mail.cause.tls_mismatch':
    'Le serveur et le chiffrement choisi ne vont pas ensemble. Le port 465 demande TLS, le port 587 STARTTLS.',
  'mail.cause.certificate': 'Le certificat du serveur n’a pas pu être vérifié pour ce nom d’hôte.',
  'mail.cause.no_starttls':
    'Le serveur ne propose pas STARTTLS. Choisissez TLS et son port, ou un autre serveur.',
  'mail.cause.password': 'Le serveur a refusé le nom d’utilisateur ou le mot de passe.',
  'mail.cause.sender_refused': 'Le serveur ne nous laisse pas envoyer sous l’adresse {{address}}.',
  'mail.cause.recipient_refused': 'Le serveur a refusé le destinataire.',
  'mail.cause.other': 'Le serveur a refusé ; sa propre réponse dit pourquoi.',
  'refusal.mail.address_not_ours':
    '{{address}} n’est pas une de nos adresses. Ajoutez-la d’abord aux adresses.',
  'refusal.mail.service_not_found': 'Ce service n’existe pas ou a été rangé. Choisissez-en un autre.',
} satisfies French<typeof english>
