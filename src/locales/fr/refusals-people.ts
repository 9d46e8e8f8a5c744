import type { refusalsPeople as english } from '../en/refusals-people.ts'
import type { French } from '../translated.ts'

export const refusalsPeople = {
  'refusal.people.sign_in_refused':
    'Cette adresse et ce mot de passe ne vont pas ensemble. Vérifiez les deux, ou demandez un lien par mail.',
  'refusal.people.wrong_password': 'Ce n’est pas votre mot de passe.',
  'refusal.people.wrong_code':
    'Ce code n’est pas bon. Les codes changent toutes les 30 secondes ; un code de secours fonctionne une fois.',
  'refusal.people.second_step_expired':
    'La deuxième étape n’a pas été franchie en dix minutes. Reconnectez-vous.',
  'refusal.people.second_step_needed':
    'Votre entreprise demande une deuxième étape. Configurez d’abord une application d’authentification.',
  'refusal.people.second_factor_is_on':
    'Vous utilisez déjà une application d’authentification. Désactivez-la avant d’en configurer une autre.',
  'refusal.people.second_factor_is_off': 'Aucune application d’authentification n’est configurée ici.',
  'refusal.people.second_factor_not_started':
    'Recommencez la configuration de l’application d’authentification ; ce code ne correspond à rien.',
  'refusal.people.second_factor_required':
    'Votre entreprise demande une deuxième étape : elle ne peut pas être désactivée.',
  'refusal.people.link_refused':
    'Ce lien ne fonctionne plus : il a servi, il est trop ancien ou un plus récent a été envoyé. Demandez-en un nouveau.',
  'refusal.people.password_too_common':
    'Ce mot de passe figure parmi les plus courants. Choisissez-en un autre, de 12 à 128 caractères ; quelques mots sans rapport conviennent bien.',
  'refusal.people.confirm_first':
    'Indiquez d’abord à nouveau votre mot de passe ou un code. Cela est demandé avant de changer qui peut faire quoi.',
  'refusal.people.session_not_found': 'Cette session n’est plus ouverte.',
  'refusal.people.is_sample':
    'Vous faites partie des personnes d’exemple et seriez retiré avec elles. Connectez-vous d’abord avec un autre compte.',
  'refusal.people.set_up_already':
    'Ce centre de services est déjà configuré. Connectez-vous, ou demandez une invitation à l’administration.',
  'refusal.people.setup_link_refused':
    'Ce lien de configuration n’est pas le bon. Le plus récent est affiché là où Accord a été démarré.',
  'refusal.people.not_found': 'Cette personne ne fait pas partie du personnel.',
  'refusal.people.contact_not_found': 'Ce contact n’existe pas.',
  'refusal.people.client_not_found': 'Ce client n’existe pas ou a été archivé.',
  'refusal.people.team_not_found': 'Cette équipe n’existe pas ou a été archivée.',
  'refusal.people.calendar_not_found': 'Ce calendrier n’existe pas ou a été archivé.',
  'refusal.people.address_taken':
    'L’adresse {{email}} appartient déjà à {{name}}. Chaque personne a sa propre adresse.',
  'refusal.people.address_missing': 'Il faut une adresse ici : l’invitation y est envoyée.',
  'refusal.people.team_name_taken': 'Il existe déjà une équipe nommée {{name}}. Choisissez un autre nom.',
  'refusal.people.above_own_role':
    'Vous ne pouvez pas donner un rôle qui permet plus que le vôtre, ni agir sur une personne qui en a un.',
  'refusal.people.last_administrator':
    'C’est la dernière personne de l’administration qui peut se connecter. Donnez d’abord ce rôle à quelqu’un d’autre.',
  'refusal.people.not_yourself':
    'Vous ne pouvez pas retirer votre propre accès. Une autre personne de l’administration le peut.',
  'refusal.people.has_joined':
    'L’invitation a déjà été acceptée. Pour un mot de passe oublié, il y a « Mot de passe oublié ? » sur la page de connexion.',
  'refusal.people.is_disabled': 'L’accès de cette personne a été retiré. Rétablissez-le d’abord.',
  'refusal.people.changed_meanwhile':
    'Quelqu’un d’autre a modifié ceci entre-temps. Regardez la nouvelle version, puis refaites votre modification.',
  'refusal.people.site_not_found': 'Ce client n’a pas ce site, ou il a été archivé. Choisissez-en un autre.',
} satisfies French<typeof english>
