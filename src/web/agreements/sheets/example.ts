import type { Proposal } from '#domain/agreements/proposal-shapes.ts'

/** Tokai's agreement for 2027 as it is laid out from that of 2026, for tests. */
export const proposal: Proposal = {
  key: 'gold-2026:tokai',
  source: { id: 'gold-2026', number: 7, name: 'Gold 2026' },
  client: { id: 'tokai', number: 12, name: 'Tokai Systems', zone: 'Asia/Tokyo' },
  mode: 'continue',
  name: 'Gold 2027',
  startsOn: '2027-01-01',
  endsOn: '2027-12-31',
  zone: 'Asia/Tokyo',
  manager: { id: 'eva', name: 'Eva Novák' },
  terms: {
    recipients: [{ kind: 'client', id: 'tokai' }],
    services: 'all',
    policyVersionId: 'gold-8',
    calendarId: null,
    allowance: {
      work: 'PT40H',
      per: 'month',
      carryOver: 'lapses',
      carriesFor: null,
      thresholds: [75, 90, 100],
      atZero: 'ask',
    },
    price: { amount: 120_000, currency: 'EUR', per: 'month' },
    rates: [],
    notices: { activation: true, ending: true, ahead: [60, 30, 7], contacts: 'all', manager: true },
    shares: { promises: 'promise', hours: true, attainment: true },
    cases: [],
    notes: '',
  },
  names: { tokai: 'Tokai Systems', 'gold-8': 'Gold v8' },
  differences: [
    {
      part: 'period',
      before: '1 Jan – 31 Dec 2026',
      after: '1 Jan – 31 Dec 2027',
      changed: true,
      hint: null,
    },
    { part: 'policy', before: 'Gold v7', after: 'Gold v8', changed: true, hint: 'P2 reply 4 h → 2 h' },
    { part: 'services', before: 'SSO, Hosting', after: 'SSO, Hosting', changed: false, hint: null },
  ],
  problems: [],
  keeps: { id: 'gold', versionId: 'gold-7', name: 'Gold', version: 7, newest: false },
  policy: { id: 'gold', versionId: 'gold-8', name: 'Gold', version: 8, newest: true },
  tells: [
    { id: 'kim', name: 'Kim Lee', side: 'client' },
    { id: 'eva', name: 'Eva Novák', side: 'us' },
  ],
  openTickets: 6,
}
