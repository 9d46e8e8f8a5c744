import type { onboarding as english } from '../en/onboarding.ts'
import type { French } from '../translated.ts'

export const onboarding = {
  title: 'Nouveau client',
  create: 'Créer le client',
  cancel: 'Annuler',
  added: '{{name}} a été ajouté',
  contacts: 'Contacts',
  contactsHint:
    'Qui a accès au portail reçoit un lien par mail. Les lignes laissées vides ne sont pas gardées.',
  portalAccess: 'Accès au portail',
  anotherContact: 'Un autre contact',
  removeContact: 'Retirer le contact {{line}}',
  agreement: 'Contrat',
  agreementName: 'Nom du contrat',
  noAgreement: 'Choisissez-en un comme point de départ, ou laissez vide : un contrat peut venir plus tard.',
  source: 'À partir de',
  sourceHint: 'Tout contrat peut servir de source ; les modèles viennent en premier.',
  sourceNote: '{{client}} · {{number}}',
  template: 'modèle',
  startsOn: 'Premier jour',
  endsOn: 'Dernier jour',
  startAs: 'Commencer comme',
  start_planned: 'Planifié',
  start_active: 'Actif maintenant',
  start_draft: 'Brouillon',
  startNote_planned:
    'Commence de lui-même le premier jour, dans le fuseau du client. Le client ne voit rien avant.',
  startNote_active: 'Vaut dès cet instant ; les personnes averties du début le sont maintenant.',
  startNote_draft: 'Reste chez nous jusqu’à ce que quelqu’un le planifie.',
} as const satisfies French<typeof english>
