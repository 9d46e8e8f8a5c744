import type { AgreementTerms } from '#domain/agreements/terms-shapes.ts'
import { dateText, dayNumber } from '#kernel/civil.ts'

/** What a new agreement begins with: the whole client, all services, the usual notices, nothing counted or priced. */
export const beginning = (
  clientId: string,
  policyVersionId: string,
  ahead: readonly number[] = [60, 30, 7],
): AgreementTerms => ({
  recipients: [{ kind: 'client', id: clientId }],
  services: 'all',
  policyVersionId,
  calendarId: null,
  allowance: null,
  price: null,
  rates: [],
  notices: { activation: true, ending: true, ahead: [...ahead], contacts: 'all', manager: true },
  shares: { promises: 'promise', hours: true, attainment: false },
  cases: [],
  notes: '',
})

/** Terms written for one client made ready for another: people and sites stay behind. */
export const takenOver = (terms: AgreementTerms, from: string, to: string): AgreementTerms =>
  from === to
    ? terms
    : {
        ...terms,
        recipients: [{ kind: 'client', id: to }],
        notices: {
          ...terms.notices,
          contacts: typeof terms.notices.contacts === 'string' ? terms.notices.contacts : 'all',
        },
      }

/** `60, 30 and 7` as typed: whole days once each, the longest first; null when one is none. */
export function readDays(texts: readonly string[], most: number): readonly number[] | null {
  const days = texts.map(text => Number(text.trim()))
  if (days.some(day => !Number.isInteger(day) || day < 1 || day > most)) return null
  return [...new Set(days)].sort((a, b) => b - a)
}

/** A year to the day: 1 Jan 2027 -> 31 Dec 2027, 29 Feb 2028 -> 28 Feb 2029. */
export function yearFrom(startsOn: string): string {
  const [year = 0, month = 1, day = 1] = startsOn.split('-').map(Number)
  return dateText(dayNumber({ year: year + 1, month, day }) - 1)
}
