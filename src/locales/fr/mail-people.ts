import type { mailPeople as english } from '../en/mail-people.ts'
import type { French } from '../translated.ts'

export const mailPeople = {
  'mail.people.invitation.subject': '{{inviter}} vous invite chez {{company}}',
  'mail.people.invitation.text':
    'Bonjour {{name}},\n\n{{inviter}} a créé un compte pour vous dans le centre de services de {{company}}. Choisissez un mot de passe ici :\n\n{{link}}\n\nLe lien fonctionne une fois, jusqu’à cette date : {{until}}. Passé ce délai, demandez-en un autre à {{inviter}}.\n\nSi vous n’attendiez pas ce message, ignorez-le : sans le lien, rien ne se passe.',
  'mail.people.contact_invitation.text':
    'Bonjour {{name}},\n\nVous pouvez désormais suivre vos demandes à {{company}} et en écrire de nouvelles dans notre centre de services. Choisissez un mot de passe ici :\n\n{{link}}\n\nLe lien fonctionne une fois, jusqu’à cette date : {{until}}. Vous pouvez toujours nous écrire par mail, avec ou sans mot de passe.\n\nSi vous n’attendiez pas ce message, ignorez-le.',
  'mail.people.sign_in.subject': 'Votre lien de connexion à {{company}}',
  'mail.people.sign_in.text':
    'Bonjour {{name}},\n\nConnectez-vous ici :\n\n{{link}}\n\nLe lien fonctionne une fois, pendant 15 minutes.\n\nSi vous ne l’avez pas demandé, quelqu’un a saisi votre adresse par erreur ; personne n’a pu entrer et vous pouvez ignorer ce message.',
  'mail.people.reset.subject': 'Un nouveau mot de passe pour {{company}}',
  'mail.people.reset.text':
    'Bonjour {{name}},\n\nChoisissez un nouveau mot de passe ici :\n\n{{link}}\n\nLe lien fonctionne une fois, pendant une heure. Le nouveau mot de passe mettra fin à vos sessions ouvertes ailleurs.\n\nSi vous ne l’avez pas demandé, ignorez ce message : votre mot de passe reste inchangé.',
  'mail.people.password_set.subject': 'Votre mot de passe pour {{company}} a été changé',
  'mail.people.password_set.text':
    'Bonjour {{name}},\n\nVotre mot de passe vient d’être changé et vos sessions ouvertes ailleurs ont pris fin.\n\nSi ce n’était pas vous, demandez tout de suite un nouveau lien sur la page de connexion et prévenez l’administration de {{company}}.',
  'mail.people.role_changed.subject': '{{actor}} a changé un rôle chez {{company}}',
  'mail.people.role_changed.text':
    'Bonjour {{name}},\n\n{{actor}} a changé le rôle de {{person}}, de « {{from}} » à « {{to}} ».\n\nToute l’administration reçoit ce message. Si c’est une erreur, corrigez-la sous Réglages, Personnes.',
  'mail.people.security_changed.subject': '{{actor}} a modifié la façon de se connecter à {{company}}',
  'mail.people.security_changed.text':
    'Bonjour {{name}},\n\n{{actor}} a modifié la façon de se connecter.\n\nToute l’administration reçoit ce message. Si c’est une erreur, corrigez-la sous Réglages, Connexion.',
  'mail.people.second_factor_dropped.subject': '{{actor}} a retiré une deuxième étape chez {{company}}',
  'mail.people.second_factor_dropped.text':
    'Bonjour {{name}},\n\n{{actor}} a retiré la deuxième étape de {{person}}. Le mot de passe seul suffit désormais pour se connecter.\n\nToute l’administration reçoit ce message.',
} satisfies French<typeof english>
