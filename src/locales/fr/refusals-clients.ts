import type { refusalsClients as english } from '../en/refusals-clients.ts'
import type { French } from '../translated.ts'

export const refusalsClients = {
  'refusal.clients.not_found': 'Ce client n’existe pas.',
  'refusal.clients.name_taken':
    'Il existe déjà un client nommé {{name}} (numéro {{number}}). Choisissez un autre nom, ou utilisez ce client.',
  'refusal.clients.domain_unreadable':
    '« {{domain}} » n’est pas un domaine de messagerie. Écrivez la partie qui suit le @, par exemple acme.example.',
  'refusal.clients.domain_is_public':
    '{{domain}} est une messagerie ouverte à tous et ne dit donc pas de quel client vient un message. Ajoutez plutôt les personnes elles-mêmes comme contacts.',
  'refusal.clients.domain_is_ours':
    '{{domain}} est le domaine de nos propres adresses et ne peut donc pas appartenir à un client.',
  'refusal.clients.domain_taken':
    '{{domain}} appartient déjà à {{name}}. Un domaine appartient à un seul client.',
  'refusal.clients.manager_not_found':
    'La personne choisie comme responsable de compte ne fait pas partie du personnel qui peut se connecter.',
  'refusal.clients.calendar_not_found': 'Ce calendrier n’existe pas ou a été archivé.',
  'refusal.clients.changed_meanwhile':
    'Ce client a été modifié entre-temps par quelqu’un d’autre. Regardez la nouvelle version, puis refaites votre modification.',
  'refusal.clients.site_not_found': 'Ce client n’a pas ce site.',
  'refusal.clients.site_name_taken':
    '{{name}} est déjà un site de ce client. Choisissez un autre nom, ou utilisez ce site.',
} satisfies French<typeof english>
