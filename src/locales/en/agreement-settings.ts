/** Settings: what holds without an agreement, and the polite answer. */
export const agreementSettings = {
  lead: 'What holds where nothing is agreed, what those people are told who ask all the same, and when an end is announced.',
  notAllowed: 'Administrators change this.',
  failed: 'These settings could not be loaded',
  saved: 'Saved',
  without: 'Clients without an agreement',
  withoutQuestion: 'For a client that has never had an agreement',
  without_default_policy: 'the default policy holds',
  withoutNote_default_policy:
    'Their requests get its promises. From the first agreement on only agreements count.',
  without_out_of_agreement: 'they are outside too',
  withoutNote_out_of_agreement: 'Their requests wait in the list of outside requests.',
  answer: 'The polite answer',
  answerText:
    'Sent once to whoever asks for what no agreement covers, in their language. The request is kept.',
  answerIsSent: 'Send it by itself',
  language: 'Language',
  answerIn: 'Text in {{language}}',
  answerUsual: 'The text that comes with the program is sent.',
  answerHint:
    'You can use {name}, {company} and {manager}, each in double braces. It is kept when you leave the field.',
  answerBack: 'Back to the program’s text',
  outsidePortal: 'Requests in the portal',
  outsideMayAsk: 'People whom nothing covers may still write in the portal',
  outsideMayAskNote:
    'They are told before that nothing is promised. Their requests wait in the list of outside requests.',
  ahead: 'Announcing an end',
  aheadDays: 'Days before the end',
  aheadHint: 'What a new agreement begins with; each agreement can say otherwise.',
} as const
