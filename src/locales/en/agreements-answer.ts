/** What a client is told of a request that no agreement covers. */
export const agreementsAnswer = {
  'outside.answer.subject': 'Your request #{{number}}',
  'outside.answer.text':
    'Hello {{name}},\n\nthank you for your request #{{number}}. It has arrived, and nothing of it is lost.\n\nAs far as we can see, what you ask for is not part of an agreement between us at the moment. {{manager}} will look at it and tell you what we can do. Until then we have promised nothing about when.\n\nKind regards\n{{company}}',
  'outside.declined.text':
    'Hello {{name}},\n\nthank you for your request #{{number}}. What you ask for is not part of an agreement between us, and we cannot take it on.\n\nIf you think otherwise, or would like it to be part of one, please speak to {{manager}}.\n\nKind regards\n{{company}}',
  'outside.somebody': 'there',
} as const
