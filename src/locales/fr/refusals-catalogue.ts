import type { refusalsCatalogue as english } from '../en/refusals-catalogue.ts'
import type { French } from '../translated.ts'

export const refusalsCatalogue = {
  'refusal.catalogue.not_found': 'Ce service n’existe pas.',
  'refusal.catalogue.team_not_found': 'Cette équipe n’existe pas ou est archivée. Choisissez-en une autre.',
  'refusal.catalogue.changed_meanwhile':
    'Ce service a été modifié depuis votre dernière lecture. Relisez-le, puis modifiez-le.',
  'refusal.catalogue.type_not_found':
    'Ce type de ticket n’existe pas ou est archivé. Choisissez-en un autre.',
  'refusal.catalogue.field_twice':
    'Deux champs du formulaire ont la clé « {{key}} ». Donnez à chacun la sienne.',
  'refusal.catalogue.choices_missing':
    'Le champ « {{name}} » doit proposer des choix s’il s’agit d’un choix, et aucun sinon.',
  'refusal.catalogue.choice_twice': 'Deux choix de « {{name}} » ont la même clé. Donnez à chacun la sienne.',
  'refusal.catalogue.order_stale':
    'Un service a été ajouté ou archivé entre-temps. Relisez la liste, puis changez l’ordre.',
  'refusal.catalogue.answer_missing': '« {{name}} » est à remplir pour ce service.',
  'refusal.catalogue.answer_unreadable': 'La réponse à « {{name}} » n’est pas du genre demandé.',
  'refusal.catalogue.not_asked':
    'Le formulaire de ce service n’a pas de champ « {{key}} ». Relisez le formulaire.',
} satisfies French<typeof english>
