/** What people are told about an agreement by mail, and why something was not told. */
export const mailAgreements = {
  'mail.agreement.hello': 'Hello {{name}},',
  'mail.agreement.activated.subject.client': '{{agreement}} is active',
  'mail.agreement.activated.subject.us': '{{client}}: {{agreement}} is active',
  'mail.agreement.activated.until.client':
    'Your agreement {{agreement}} with {{company}} is active from {{start}} up to and including {{end}}.',
  'mail.agreement.activated.open.client': 'Your agreement {{agreement}} with {{company}} is active.',
  'mail.agreement.activated.until.us':
    '{{agreement}} (no. {{number}}) with {{client}} is active from {{start}} up to and including {{end}}.',
  'mail.agreement.activated.open.us': '{{agreement}} (no. {{number}}) with {{client}} is active.',
  'mail.agreement.ends_soon.subject.client': '{{agreement}} ends on {{end}}',
  'mail.agreement.ends_soon.subject.us': '{{client}}: {{agreement}} ends on {{end}}',
  'mail.agreement.ends_soon.client_one':
    'Your agreement {{agreement}} with {{company}} ends in {{count}} day. Its last day is {{end}}.',
  'mail.agreement.ends_soon.client_other':
    'Your agreement {{agreement}} with {{company}} ends in {{count}} days. Its last day is {{end}}.',
  'mail.agreement.ends_soon.us_one':
    '{{agreement}} (no. {{number}}) with {{client}} ends in {{count}} day. Its last day is {{end}}.',
  'mail.agreement.ends_soon.us_other':
    '{{agreement}} (no. {{number}}) with {{client}} ends in {{count}} days. Its last day is {{end}}.',
  'mail.agreement.ends_today.client':
    'Today, {{end}}, is the last day of your agreement {{agreement}} with {{company}}.',
  'mail.agreement.ends_today.us':
    'Today, {{end}}, is the last day of {{agreement}} (no. {{number}}) with {{client}}.',
  'mail.agreement.ended.subject.client': '{{agreement}} has ended',
  'mail.agreement.ended.subject.us': '{{client}}: {{agreement}} has ended',
  'mail.agreement.ended.on.client':
    'Your agreement {{agreement}} with {{company}} has ended. Its last day was {{end}}.',
  'mail.agreement.ended.open.client': 'Your agreement {{agreement}} with {{company}} has ended.',
  'mail.agreement.ended.on.us':
    '{{agreement}} (no. {{number}}) with {{client}} has ended. Its last day was {{end}}.',
  'mail.agreement.ended.open.us': '{{agreement}} (no. {{number}}) with {{client}} has ended.',
  'mail.agreement.hours_used.subject.client': '{{agreement}}: {{percent}}% of the hours are used',
  'mail.agreement.hours_used.subject.us': '{{client}}: {{percent}}% of the hours of {{agreement}} are used',
  'mail.agreement.hours_used.until.client':
    '{{percent}}% of the {{all}} hours that your agreement {{agreement}} with {{company}} includes until {{end}} are used. {{left}} hours are left.',
  'mail.agreement.hours_used.open.client':
    '{{percent}}% of the {{all}} hours that your agreement {{agreement}} with {{company}} includes are used. {{left}} hours are left.',
  'mail.agreement.hours_used.until.us':
    '{{percent}}% of the {{all}} hours that {{agreement}} (no. {{number}}) with {{client}} includes until {{end}} are used. {{left}} hours are left.',
  'mail.agreement.hours_used.open.us':
    '{{percent}}% of the {{all}} hours that {{agreement}} (no. {{number}}) with {{client}} includes are used. {{left}} hours are left.',
  'mail.agreement.late': 'This message comes later than it should have; what it says happened on its day.',
  'mail.agreement.late_ahead': 'This message comes later than it should have.',
  'mail.agreement.may_ask': 'You can ask for: {{services}}.',
  'mail.agreement.may_ask_all': 'You can ask for everything in our catalogue.',
  'mail.agreement.stops': 'After its last day new requests for {{services}} are no longer covered by it.',
  'mail.agreement.stops_all': 'After its last day new requests are no longer covered by it.',
  'mail.agreement.open_go_on_one': '{{count}} open request is finished under the promises it came under.',
  'mail.agreement.open_go_on_other':
    '{{count}} open requests are finished under the promises they came under.',
  'mail.agreement.open_tickets_one': '{{count}} open ticket keeps its promises.',
  'mail.agreement.open_tickets_other': '{{count}} open tickets keep their promises.',
  'mail.agreement.ask_manager': 'Questions about it? {{manager}} looks after it for you.',
  'mail.agreement.renew': 'Start the renewal: {{link}}',
  'mail.agreement.look': 'Look at it: {{link}}',
  'mail.agreement.closing.client': '{{company}}',
  'mail.agreement.closing.us':
    'This mail was written by the desk of {{company}}; answering it does not answer the client.',
  'notice.skipped.already_past': 'its day was past when it was planned',
  'notice.skipped.before_start': 'the agreement had not begun on its day',
  'notice.skipped.dates_changed': 'the dates were changed; it was planned anew',
  'notice.skipped.terms_changed': 'the terms no longer ask for it',
  'notice.skipped.withdrawn': 'the agreement was taken back into draft',
  'notice.skipped.cancelled': 'the agreement was cancelled',
  'notice.skipped.already_over': 'the agreement was over before it could be told',
  'notice.skipped.overtaken': 'a later notice of the same was due as well, and was sent instead',
  'notice.skipped.renewed': 'it has been renewed: what follows is planned or active',
  'notice.skipped.nobody': 'there was nobody to tell',
} as const
