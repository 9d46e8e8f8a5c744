import type { portalServer as english } from '../en/portal-server.ts'
import type { French } from '../translated.ts'

export const portalServer = {
  'refusal.portal.not_offered':
    '{{name}} ne peut pas être demandé : aucun de vos contrats ne le couvre actuellement. Choisissez un autre service.',
  'refusal.portal.service_missing':
    'Choisissez ce dont vous avez besoin : une demande se rattache à l’un de vos services.',
  'refusal.portal.nothing_agreed':
    'Aucun contrat n’est en vigueur avec vous ; aucune demande ne peut donc être envoyée. Adressez-vous à votre interlocuteur chez nous.',
  'portal.promise.answer': 'Nous répondons sous {{time}}.',
  'portal.promise.solve': 'Résolution sous {{time}}.',
} satisfies French<typeof english>
