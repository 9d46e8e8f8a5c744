/** What the check before activation finds, and how example cases come out. */
export const agreementsCheck = {
  'finding.agreement.zone_unknown': 'There is no time zone called {{zone}}.',
  'finding.agreement.ends_before_it_starts': 'It would end on {{endsOn}}, before it starts on {{startsOn}}.',
  'finding.agreement.term_is_over': 'Its last day, {{endsOn}}, is over already.',
  'finding.agreement.policy_missing': 'Nothing says which promises it makes: choose a policy.',
  'finding.agreement.calendar_missing': 'There is no calendar to count its promises on: choose one.',
  'finding.agreement.no_promise': '{{policy}} promises nothing at all.',
  'finding.agreement.target_zero': '{{policy}} promises something within no time at all on these hours.',
  'finding.agreement.response_after_resolution':
    '{{policy}}: for severity {{severity}} the first reply may take longer than the solution.',
  'finding.agreement.further_reply_sooner':
    '{{policy}}: for severity {{severity}} further replies are due sooner than the first one.',
  'finding.agreement.worse_is_slower':
    '{{policy}}: severity {{severity}} is promised more slowly than severity {{lighter}}.',
  'finding.agreement.severity_without_target': '{{policy}} promises nothing for severity {{severity}}.',
  'finding.agreement.threshold_never_fires':
    '{{policy}}: a warning {{lead}} before due can never come for “{{about}}” at severity {{severities}}, which is promised sooner than that.',
  'finding.agreement.service_unknown': 'One of its services is not in the catalogue.',
  'finding.agreement.service_archived': '{{service}} is archived: nobody can ask for it.',
  'finding.agreement.service_without_promise':
    'Nothing is promised for {{service}}: its requests begin at severity {{severity}}.',
  'finding.agreement.calendar_never_opens': '{{calendar}} is never open within the term.',
  'finding.agreement.holidays_missing': '{{calendar}} has no holidays for {{year}}.',
  'finding.agreement.allowance_without_rule':
    'Nothing says what happens when the included hours are used up.',
  'finding.agreement.notice_without_end': 'Notices ahead of the end are asked for, but it has no last day.',
  'finding.agreement.notice_before_start_one':
    'The notice {{count}} day ahead of the end would come before it starts, and is not sent.',
  'finding.agreement.notice_before_start_other':
    'The notice {{count}} days ahead of the end would come before it starts, and is not sent.',
  'finding.agreement.notice_already_past_one':
    'The day for the notice {{count}} day ahead of the end is past; it is not sent.',
  'finding.agreement.notice_already_past_other':
    'The day for the notice {{count}} days ahead of the end is past; it is not sent.',
  'finding.agreement.no_contact_to_tell':
    'Nobody of the client can be told: no contact it covers has a mail address.',
  'finding.agreement.no_manager_to_tell': 'No account manager is named, so nobody of ours is told.',
  'finding.agreement.nobody_to_tell': 'Notices are asked for, but nobody is to be told.',
  'finding.agreement.series_overlaps':
    '{{name}} (no. {{number}}) of the same series holds on some of these days.',
  'finding.agreement.overlaps': '{{name}} (no. {{number}}) covers the same on some of these days.',
  'finding.agreement.overlaps_elsewhere':
    '{{name}} (no. {{number}}), an agreement with {{client}}, covers the same on some of these days.',
  'finding.agreement.overlaps_partly':
    '{{name}} (no. {{number}}), an agreement with {{client}}, covers some of the same people for the same on some of these days. Whoever is named more closely comes first.',
  'finding.agreement.gap_before_one': '{{count}} day is not covered after {{name}} (no. {{number}}).',
  'finding.agreement.gap_before_other': '{{count}} days are not covered after {{name}} (no. {{number}}).',
  'finding.agreement.gap_after_one': '{{count}} day is not covered before {{name}} (no. {{number}}).',
  'finding.agreement.gap_after_other': '{{count}} days are not covered before {{name}} (no. {{number}}).',
  'case.agreement.holds': '{{name}}: due {{due}}, as it should be.',
  'case.agreement.differs': '{{name}}: due {{found}}, and it should be {{due}}.',
  'case.agreement.none': '{{name}}: nothing is promised, and it should be due {{due}}.',
  'case.agreement.never': '{{name}}: never due, its hours do not open; it should be {{due}}.',
} as const
