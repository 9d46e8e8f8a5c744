/** Problems of a row among many agreements made at once. */
export const agreementsRows = {
  'finding.agreement.name_taken': 'The client already has an agreement of this name: #{{number}}.',
  'finding.agreement.overlaps_row':
    'Another row of this list is for the same client, services and days: {{name}}.',
  'finding.agreement.overlaps_elsewhere_row':
    'Another row of this list, for {{client}}, covers the same people and services on some of these days: {{name}}.',
  'finding.agreement.overlaps_partly_row':
    'Another row of this list, for {{client}}, covers some of the same people and services on some of these days: {{name}}.',
  'finding.agreement.series_overlaps_row':
    'Another row of this list renews the same agreement on the same days: {{name}}.',
  'finding.agreement.gap_before_row': 'A gap lies between another row of this list and this one: {{name}}.',
  'finding.agreement.gap_after_row': 'A gap lies between this row and another of this list: {{name}}.',
  'finding.agreement.policy_archived': 'The policy {{policy}} was put away. Choose another, or insist.',
  'finding.agreement.calendar_archived': 'The calendar {{calendar}} was put away. Choose another, or insist.',
} as const
