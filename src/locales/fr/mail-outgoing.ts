import type { mailOutgoing as english } from '../en/mail-outgoing.ts'
import type { French } from '../translated.ts'

export const mailOutgoing = {
  'mail.in.no_subject': 'Sans objet',
  'mail.out.reply_above': 'merci d’écrire votre réponse au-dessus de cette ligne',
  'mail.out.from_person': '{{name}} ({{company}})',
  'mail.ack.subject': '[#{{number}}] Nous avons bien reçu votre demande',
  'mail.ack.greeting': 'Bonjour,',
  'mail.ack.received': 'Nous avons bien reçu votre demande. Elle porte le numéro #{{number}}.',
  'mail.ack.promise': 'Notre réponse vous parviendra au plus tard : {{due}}.',
  'mail.ack.more': 'Si vous souhaitez ajouter quelque chose, répondez simplement à ce mail.',
  'mail.ack.closing': 'Cordialement,',
  'mail.trial.subject': 'Un test du relais de messagerie',
  'mail.trial.text':
    'Ce mail a été envoyé par Accord, à l’adresse {{url}}, pour tester son relais de messagerie. Si vous le lisez, les mails sortants fonctionnent. Inutile de répondre.',
  'mail.waits.no_relay': 'Aucun relais n’est configuré : le mail attend qu’il y en ait un.',
  'mail.waits.password':
    'Le relais a refusé le nom d’utilisateur ou le mot de passe ; le mail attend. Sa réponse : {{answer}}',
  'mail.waits.settings': 'Le relais n’accepte pas nos réglages ; le mail attend. Sa réponse : {{answer}}',
  'mail.waits.later':
    'Le relais n’a pas pu le prendre ; un nouvel essai suit automatiquement. Sa réponse : {{answer}}',
  'mail.waits.no_address':
    'Le centre de services n’a pas encore d’adresse mail : le mail attend qu’il en ait une.',
  'mail.failed.refused': 'Le relais l’a refusé définitivement. Sa réponse : {{answer}}',
  'mail.failed.gave_up': 'Abandonné après deux jours. La dernière réponse était : {{answer}}',
  'mail.failed.no_recipient':
    'Aucun des destinataires ne peut plus le recevoir, ou aucune adresse n’est utilisable.',
  'mail.failed.attachment': 'Une pièce jointe manque dans les fichiers du centre de services : {{name}}',
  'mail.sent.partly': 'Envoyé, mais pas à {{addresses}}. Le relais a répondu : {{answer}}',
} satisfies French<typeof english>
