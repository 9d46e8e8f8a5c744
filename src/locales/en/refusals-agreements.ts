/** Why something cannot be done with an agreement. */
export const refusalsAgreements = {
  'refusal.agreements.not_found': 'There is no such agreement.',
  'refusal.agreements.client_not_found': 'There is no such client. Choose another.',
  'refusal.agreements.manager_not_found':
    'There is no such account manager, or the account is closed. Choose somebody else of the staff.',
  'refusal.agreements.recipient_not_found':
    'One of those it covers is not there any more: a client, a site or a contact. Take it out or choose another.',
  'refusal.agreements.service_not_found': 'There is no such service. Take it out or choose another.',
  'refusal.agreements.policy_not_found': 'There is no such published version of a policy. Choose another.',
  'refusal.agreements.calendar_not_found': 'There is no such calendar. Choose another.',
  'refusal.agreements.contact_not_found':
    'One of the contacts to be told is not there any more. Choose another.',
  'refusal.agreements.ends_before_it_starts':
    'Its last day lies before its first. Choose a last day on or after the first.',
  'refusal.agreements.series_overlaps':
    'It would hold on the same days as #{{number}} {{name}}, which it follows or is followed by. Choose days before or after those.',
  'refusal.agreements.starts_later':
    'It begins on {{startsOn}}, so it cannot serve from this moment. Plan it, or choose an earlier first day.',
  'refusal.agreements.not_ready': 'It cannot be promised as it is. $t(finding.agreement.{{finding}})',
  'refusal.agreements.case_fails':
    'The example “{{name}}” should come to {{due}} and comes to {{found}}. Change the example or the terms.',
  'refusal.agreements.changed_meanwhile':
    'Somebody changed this agreement since you looked. Look again, then change it.',
  'refusal.agreements.is_over':
    'This agreement is over and can no longer be changed. Renew or copy it; an ended one serves again when its last day is moved to today or later.',
  'refusal.agreements.has_begun':
    'It has begun: its first day and its zone stand. Only its last day can still be moved.',
  'refusal.agreements.ends_in_the_past':
    'It has served until now, so it cannot have ended before today. Choose today or a later day.',
  'refusal.agreements.effective_too_early':
    'A version holds from now on or later, and after the one before it. Choose {{from}} or a later day.',
  'refusal.agreements.cannot_become':
    'From where it stands it cannot go there. Look again: it may have moved meanwhile.',
  'refusal.agreements.reason_missing': 'Say why: the reason is kept with the agreement.',
  'refusal.agreements.one_source_for_many':
    'Choose one source for many clients, or many sources without clients: each is then continued for its own.',
  'refusal.agreements.batch_not_found': 'There is nothing here to take back.',
  'refusal.agreements.too_late_to_undo':
    'It was made more than 24 hours ago. Cancel the agreements one by one.',
  'refusal.agreements.already_undone': 'This was taken back already.',
  'refusal.agreements.upload_not_found': 'The file you chose is not there any more. Choose it again.',
  'refusal.agreements.document_not_found': 'There is no such document with this agreement.',
  'refusal.agreements.answer_unreadable':
    'The answer names {{name}}, which is not known. You can use {{known}}.',
  'refusal.agreements.renews_nothing': 'It renews no other agreement, so there are no hours to take over.',
  'refusal.agreements.ticket_not_found': 'There is no such ticket. Choose another.',
  'refusal.agreements.draw_without_agreement':
    'Say on what it is booked: a ticket or an agreement of its client.',
  'refusal.agreements.draw_in_the_future': 'That day has not come yet. Book work on the day it was done.',
  'refusal.agreements.no_hours_on_that_day':
    'No hours are agreed on that day. Choose another day or another agreement.',
  'refusal.agreements.draw_not_covered':
    'It does not cover whoever asked for this ticket. Choose another agreement.',
  'refusal.agreements.hours_end_before_they_start':
    'The last day they can be used lies before the first. Choose a later one.',
  'refusal.agreements.draw_not_found': 'There is no such booking.',
  'refusal.agreements.draw_not_yours':
    'Only your own booking of today can be taken back. Ask the account manager for another.',
  'refusal.agreements.draw_taken_back': 'This booking was taken back already.',
  'refusal.agreements.addition_not_found': 'There are no such added hours in this agreement.',
  'refusal.agreements.addition_taken_back': 'These hours were taken back already.',
  'refusal.agreements.draw_not_waiting': 'Nothing of this booking waits for a decision any more. Look again.',
  'refusal.agreements.hours_refused':
    '{{name}} has {{left}} hours left on that day and allows no work beyond its hours. Book no more than that, or ask the account manager.',
  'refusal.agreements.order_missing': 'Say in which order hours are given: at least one rule.',
  'refusal.agreements.client_archived':
    'Its client was put away before it began. Bring the client back, then begin it by hand.',
  'refusal.agreements.could_not_turn':
    'Something went wrong when it should have changed its state. Try again by hand.',
} as const
