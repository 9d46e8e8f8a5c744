import type { portalServer as english } from '../en/portal-server.ts'
import type { Spanish } from '../translated.ts'

export const portalServer = {
  'refusal.portal.not_offered':
    'No se puede solicitar {{name}}: ninguno de sus contratos lo cubre ahora. Elija otro servicio.',
  'refusal.portal.service_missing':
    'Elija lo que necesita: una solicitud corresponde a uno de sus servicios.',
  'refusal.portal.nothing_agreed':
    'En este momento no hay nada acordado con usted, así que no se puede enviar ninguna solicitud. Consulte a su persona de contacto.',
  'portal.promise.answer': 'Respondemos en {{time}}.',
  'portal.promise.solve': 'Lo resolvemos en {{time}}.',
} satisfies Spanish<typeof english>
