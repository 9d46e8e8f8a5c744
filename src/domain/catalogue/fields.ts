// The kinds of fields a form is made of. Apart from the shapes, so that pages need not carry a validator with them.

export const fieldKinds = [
  'text',
  'long_text',
  'number',
  'choice',
  'multi_choice',
  'date',
  'yes_no',
  'person',
  'link',
] as const
export type FieldKind = (typeof fieldKinds)[number]

export const hasChoices = (kind: FieldKind): boolean => kind === 'choice' || kind === 'multi_choice'
