/** Why a request from the portal is refused, and what is promised before it is sent. */
export const portalServer = {
  'refusal.portal.not_offered':
    '{{name}} cannot be asked for: no agreement of yours covers it now. Choose another service.',
  'refusal.portal.service_missing': 'Choose what you need: a request goes with one of your services.',
  'refusal.portal.nothing_agreed':
    'Nothing is agreed with you at the moment, so no request can be sent. Ask your contact with us.',
  'portal.promise.answer': 'We answer within {{time}}.',
  'portal.promise.solve': 'We solve it within {{time}}.',
} as const
