/** The notifications page. */
export const notifications = {
  title: 'Notifications',
  needsYou: 'Needs you',
  updates: 'Updates',
  upToDate: 'You’re up to date',
  upToDateText:
    'What needs you will stand here: assignments, mentions, answers of clients, promises at risk.',
  noUpdates: 'No updates',
  done: 'Done',
  allDone: 'All done',
  doneNow: 'Put away',
  allDoneNow_one: '{{count}} notification put away',
  allDoneNow_other: '{{count}} notifications put away',
  open: 'Open',
  unread: 'New',
  failed: 'The notifications could not be loaded',
  more: 'Show earlier ones',
  nextOne: 'Next notification',
  earlierOne: 'Previous notification',
  openIt: 'Open what it is about',
} as const
