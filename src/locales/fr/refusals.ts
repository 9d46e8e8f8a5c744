import type { refusals as english } from '../en/refusals.ts'
import type { French } from '../translated.ts'

export const refusals = {
  'refusal.input.invalid':
    'Une partie de ceci n’est pas utilisable telle quelle. Les champs indiquent ce qui serait accepté.',
  'refusal.input.missing': 'Ce champ est nécessaire.',
  'refusal.input.least': '{{count}} ou plus.',
  'refusal.input.most': '{{count}} ou moins.',
  'refusal.input.shorter': 'Au moins {{count}} caractères.',
  'refusal.input.longer': 'Au plus {{count}} caractères.',
  'refusal.input.fewer': 'Au moins {{count}} éléments.',
  'refusal.input.more': 'Au plus {{count}} éléments.',
  'refusal.input.email': 'Écrivez une adresse comme nom@example.com.',
  'refusal.input.unreadable': 'Cette valeur n’est pas utilisable telle quelle.',
  'refusal.input.one_of': 'Au choix : {{values}}.',
  'refusal.input.unknown_field': 'Ce champ n’existe pas ici : {{names}}.',
  'refusal.unauthenticated': 'Connectez-vous d’abord.',
  'refusal.forbidden': 'Votre rôle ne le permet pas. L’administration peut changer cela.',
  'refusal.not_found': 'Il n’y a rien ici, ou ce n’est pas visible pour vous.',
  'refusal.rate_limited': 'Trop de tentatives. Réessayez dans {{seconds}} secondes.',
  'refusal.unavailable':
    'Le centre de services n’a pas accès à sa base de données pour le moment. Rien n’a été modifié ; réessayez dans un instant.',
  'refusal.desk.changed_meanwhile':
    'Quelqu’un d’autre a modifié la même chose au même moment. Regardez de nouveau et recommencez si c’est encore nécessaire.',
  'refusal.fault': 'Un problème est survenu de notre côté. Rien n’a été modifié. Référence : {{id}}',
  'refusal.cross_site': 'Cette requête venait d’un autre site et a été refusée.',
  'refusal.idempotency.other_command':
    'La clé « {{key}} » a déjà servi à une autre sorte de modification ({{command}}). Utilisez une nouvelle clé.',
  'refusal.instant.unreadable': '« {{found}} » n’est pas un instant. Écrivez-le comme 2026-11-23T09:00:00Z.',
  'refusal.duration.unreadable': '« {{found}} » n’est pas une durée. Écrivez-la comme PT4H ou PT1H30M.',
} satisfies French<typeof english>
