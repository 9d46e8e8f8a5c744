import type { refusalsClients as english } from '../en/refusals-clients.ts'
import type { Dutch } from '../translated.ts'

export const refusalsClients = {
  'refusal.clients.not_found': 'Deze klant bestaat niet.',
  'refusal.clients.name_taken':
    'Er is al een klant die {{name}} heet (nummer {{number}}). Kies een andere naam, of gebruik die klant.',
  'refusal.clients.domain_unreadable':
    '“{{domain}}” is geen maildomein. Schrijf het deel na de @, bijvoorbeeld acme.example.',
  'refusal.clients.domain_is_public':
    '{{domain}} is een maildienst voor iedereen en zegt dus niet bij welke klant een afzender hoort. Voeg de mensen zelf toe als contacten.',
  'refusal.clients.domain_is_ours':
    '{{domain}} is het domein van onze eigen mailadressen en kan dus niet bij een klant horen.',
  'refusal.clients.domain_taken': '{{domain}} hoort al bij {{name}}. Een domein hoort bij één klant.',
  'refusal.clients.manager_not_found': 'De accountmanager is geen collega die kan inloggen.',
  'refusal.clients.calendar_not_found': 'Deze kalender bestaat niet of is gearchiveerd.',
  'refusal.clients.changed_meanwhile':
    'Iemand anders heeft deze klant intussen gewijzigd. Bekijk de nieuwere versie en wijzig dan opnieuw.',
  'refusal.clients.site_not_found': 'Deze klant heeft deze vestiging niet.',
  'refusal.clients.site_name_taken':
    '{{name}} is al een vestiging van deze klant. Kies een andere naam, of gebruik die.',
} satisfies Dutch<typeof english>
