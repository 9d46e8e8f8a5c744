import type { portalServer as english } from '../en/portal-server.ts'
import type { Dutch } from '../translated.ts'

export const portalServer = {
  'refusal.portal.not_offered':
    '{{name}} kunt u nu niet aanvragen: geen van uw overeenkomsten dekt dit. Kies een andere dienst.',
  'refusal.portal.service_missing': 'Kies wat u nodig hebt: een verzoek hoort bij een van uw diensten.',
  'refusal.portal.nothing_agreed':
    'Er is op dit moment niets met u overeengekomen, dus er kan geen verzoek worden verstuurd. Vraag het uw contactpersoon bij ons.',
  'portal.promise.answer': 'U hoort van ons binnen {{time}}.',
  'portal.promise.solve': 'We lossen het op binnen {{time}}.',
} satisfies Dutch<typeof english>
