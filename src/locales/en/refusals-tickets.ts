/** Why something cannot be done to a ticket: what happened, where, and what would be accepted. */
export const refusalsTickets = {
  'refusal.tickets.not_found': 'There is no such ticket.',
  'refusal.tickets.message_not_found': 'There is no such message on this ticket.',
  'refusal.tickets.attachment_not_found':
    'There is no such attachment, or the link to it has expired. Open the ticket again.',
  'refusal.tickets.upload_not_found': 'A file to be attached is no longer here. Choose it again.',
  'refusal.tickets.upload_missing':
    'No file came with this. Send it as multipart/form-data in the field “file”.',
  'refusal.tickets.too_large': 'This file is larger than {{limit}} MB. Send it in parts, or a link to it.',
  'refusal.tickets.client_not_found': 'There is no such client. Choose one from the list.',
  'refusal.tickets.person_not_found':
    'There is no such person, or this person cannot have this part. Choose another.',
  'refusal.tickets.reference_not_found':
    'The {{field}} chosen does not exist or is no longer in use. Choose another.',
  'refusal.tickets.policy_not_found': 'There is no such policy, or it has no published version.',
  'refusal.tickets.newer_message':
    '{{author}} wrote while you were writing. Read it first; your text is kept.',
  'refusal.tickets.changed_meanwhile':
    '{{name}} changed the {{field}} since you looked. Keep theirs, or send yours again.',
  'refusal.tickets.changed_since':
    'The ticket was changed after this reply, so the reply cannot be taken back.',
  'refusal.tickets.already_sent': 'This reply has already left. Write another one.',
  'refusal.tickets.already_merged': 'This ticket was merged into #{{number}}. Go on there.',
  'refusal.tickets.already_over': 'This ticket is already {{status}}.',
  'refusal.tickets.not_cancelled': 'This ticket was not cancelled, so there is nothing to take back.',
  'refusal.tickets.cancelled_for_good': 'This ticket was cancelled. Take the cancellation back first.',
  'refusal.tickets.reopen_window_over':
    '#{{number}} was over too long ago to open again. Write a new request; it can refer to this one.',
  'refusal.tickets.nothing_written': 'Nothing is written and nothing is attached. Write something first.',
  'refusal.tickets.nobody_to_answer': 'This ticket has no requester with an address. Choose who to write to.',
  'refusal.tickets.arrival_ahead': 'A request cannot have arrived in the future. Give an earlier time.',
  'refusal.tickets.arrival_reason_missing':
    'An earlier arrival moves what was promised. Say how it is known.',
  'refusal.tickets.priority_reason_missing': 'The matrix says P{{matrix}}. Another priority takes a reason.',
  'refusal.tickets.severity_reason_missing': 'Making a severity less serious takes a reason.',
  'refusal.tickets.merge_with_itself': 'A ticket cannot be merged into itself. Choose another.',
  'refusal.tickets.merge_across_clients':
    'Both tickets must be of the same client: nobody may read another client’s.',
  'refusal.tickets.snooze_past': 'That moment has passed. Choose a later one.',
  'refusal.tickets.forbidden': 'Your role does not allow this on tickets.',
  'refusal.tickets.not_outside':
    'No decision is waiting here: the ticket is under an agreement, or was taken on already.',
  'refusal.tickets.waits_for_a_decision':
    'No agreement covers this request. Take it on once, put it under an agreement, or decline it.',
  'refusal.tickets.agreement_not_found':
    'This client has no such agreement, or it has never begun. Choose another.',
  'refusal.tickets.agreement_over':
    '{{name}} does not serve now and did not when the request arrived. An account manager, a lead or an administrator may still put it under this one.',
  'refusal.tickets.agreement_reason_missing':
    '{{name}} does not cover this request. Say why it should come under it.',
  'refusal.tickets.settling_forbidden':
    'No agreement covers this request. An account manager, a lead or an administrator decides what becomes of it.',
  'field.subject': 'subject',
  'field.type': 'type',
  'field.status': 'status',
  'field.severity': 'severity',
  'field.urgency': 'urgency',
  'field.priority': 'priority',
  'field.service': 'service',
  'field.assignee': 'assignee',
  'field.team': 'team',
  'field.requester': 'requester',
  'field.tags': 'tags',
  'field.copies': 'copies',
  'field.earlier_ticket': 'earlier ticket',
} as const
