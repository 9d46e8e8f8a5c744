import type { Finding, Part } from '#domain/agreements/shapes.ts'

const byName: Readonly<Record<string, Part>> = {
  name: 'name',
  startsOn: 'period',
  endsOn: 'period',
  zone: 'zone',
  managerId: 'manager',
  manager: 'manager',
  recipients: 'recipients',
  services: 'services',
  policyVersionId: 'policy',
  calendarId: 'calendar',
  allowance: 'allowance',
  price: 'price',
  rates: 'rates',
  notices: 'notices',
  shares: 'shares',
  cases: 'cases',
  notes: 'notes',
}

/** The line of a comparison a finding is about; null when it is about the whole. */
export const partOf = ({ path }: Finding): Part | null =>
  byName[String(path[0] === 'terms' ? path[1] : path[0])] ?? null

/** Which cell of a row a finding is about. */
export const columnOf = ({ path }: Finding): 'name' | 'startsOn' | 'endsOn' | 'zone' | 'manager' | null => {
  const [first] = path
  if (first === 'name' || first === 'startsOn' || first === 'endsOn' || first === 'zone') return first
  return first === 'managerId' || first === 'manager' ? 'manager' : null
}
