// Renewing: one agreement in two interactions, twelve in three, each under a minute, and all of it can be taken back.
// Selecting, opening the sheet and confirming are counted by `interaction`; leaving a sheet and undoing are not.

import type { Locator, Page } from 'playwright-core'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import type { AgreementRow } from '#domain/agreements/shapes.ts'
import type { AgreementTerms } from '#domain/agreements/terms-shapes.ts'
import { callFrom, connectMail, openScene, type Scene, setUpByHand, until } from '#test/support/journey.ts'

// Days by a calendar of the test's own: what the product reckons with is what is being tried.
const shift = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
const today = new Date().toISOString().slice(0, 10)

// No number of whole months has 301 days, so "the same length" is the same count of days.
const length = 301
const zones = ['Europe/Amsterdam', 'Asia/Tokyo', 'America/Los_Angeles', 'Pacific/Auckland'] as const
/** Thirteen, the first one ending first: in 4 days, then every fourth day, the last in 52. */
const companies = [
  'Nordwind Energie',
  'Acme Logistics',
  'Tokai Robotics',
  'Cordillera Mining',
  'Harbour Hospital',
  'Vauban Conseil',
  'Delta Waterworks',
  'Kestrel Airways',
  'Lumen Optics',
  'Orchard Foods',
  'Pinewood Schools',
  'Quarry Stone',
  'Saffron Travel',
] as const
const termOf = (place: number) => {
  const endsOn = shift(today, 4 * (place + 1))
  return { startsOn: shift(endsOn, 1 - length), endsOn, zone: zones[place % zones.length] ?? 'UTC' }
}
const nameOf = (place: number) => `${companies[place]} care`

let scene: Scene
let noor: Page
/** Number of the agreement in each place. */
const numbers: number[] = []

let interactions = 0
let began = 0
const interaction = async (act: () => Promise<void>): Promise<void> => {
  if (interactions === 0) began = performance.now()
  interactions += 1
  await act()
}
const clicking = () => performance.now() - began

const list = async (show: 'active' | 'planned' | 'attention' | 'all'): Promise<readonly AgreementRow[]> => {
  const { items } = await callFrom(noor, 'agreements.list', { query: { show, limit: '200' } } as never)
  return items
}
/** Ready to be confirmed: nothing is being laid out any more, and the focus is on it, so Enter is all that is left. */
const waitToConfirm = (sheet: Locator, name: string) =>
  sheet
    .locator('button:focus:not([aria-busy="true"], [aria-disabled="true"])')
    .filter({ hasText: name })
    .waitFor()

/** The next key finds the page at work: the focus is at this place and stays there, also once the sheet has faded. */
const waitForFocus = async (place: Locator): Promise<void> => {
  await until(async () => (await place.count()) === 1, 'the focus to come back into the page', 3_000)
  await noor.waitForTimeout(400)
  expect(await place.count(), 'the focus stays where it came back to').toBe(1)
}
const inPage = () => noor.locator('#content:focus, #content :focus')
const inGrid = () => noor.locator('[role="grid"] :focus')

const expectContinued = (one: AgreementRow | undefined, place: number): void => {
  const { endsOn, zone } = termOf(place)
  expect(one, nameOf(place)).toMatchObject({
    state: 'planned',
    client: { name: companies[place] },
    renews: { number: numbers[place] },
    startsOn: shift(endsOn, 1),
    endsOn: shift(endsOn, length),
    zone,
  })
}

beforeAll(async () => {
  scene = await openScene()
  noor = await setUpByHand(scene, '24/7')
  await connectMail(scene, noor)
  const { items } = await callFrom(noor, 'sla.policies')
  const policy = items.find(({ isDefault }) => isDefault)
  if (!policy) throw new Error('a desk that was set up has a policy')
  const { current } = await callFrom(noor, 'sla.policy', { params: { id: policy.id } } as never)
  for (const [place, company] of companies.entries()) {
    const { zone } = termOf(place)
    const client = await callFrom(noor, 'clients.create', {
      body: {
        name: company,
        zone,
        language: 'en',
        contacts: [{ name: 'Kim Lee', email: `kim@client-${place}.example` }],
      },
    } as never)
    const terms: AgreementTerms = {
      recipients: [{ kind: 'client', id: client.id }],
      services: 'all',
      policyVersionId: current.id,
      calendarId: null,
      allowance: null,
      price: { amount: 72_000, currency: 'EUR', per: 'month' },
      rates: [],
      notices: { activation: true, ending: true, ahead: [60, 30, 7], contacts: 'all', manager: true },
      shares: { promises: 'promise', hours: true, attainment: false },
      cases: [],
      notes: '',
    }
    const made = await callFrom(noor, 'agreements.create', {
      body: { clientId: client.id, name: nameOf(place), ...termOf(place), terms, start: 'active' },
    } as never)
    numbers.push(made.number)
  }
}, 90_000)

beforeEach(() => {
  interactions = 0
})

test('thirteen agreements are active and need attention, as they end within sixty days', async () => {
  expect((await list('attention')).map(({ name }) => name)).toEqual(
    companies.map((_, place) => nameOf(place)),
  )
  for (const { state } of await list('attention')) expect(state).toBe('active')
})

test('a sheet that is left makes nothing and gives the focus back to where it was', async () => {
  await noor.goto(`${scene.node.config.url}/a/${numbers[0]}`)
  await noor.getByRole('heading', { level: 1, name: nameOf(0) }).waitFor()
  const sheet = noor.getByRole('dialog', { name: `Renew ${nameOf(0)}` })

  await noor.keyboard.press('r')
  await waitToConfirm(sheet, 'Renew')
  await noor.keyboard.press('Escape')
  await sheet.waitFor({ state: 'hidden' })
  await waitForFocus(inPage())

  await noor.getByRole('button', { name: 'Renew', exact: true }).focus()
  await noor.keyboard.press('Enter')
  await waitToConfirm(sheet, 'Renew')
  await noor.keyboard.press('Escape')
  await sheet.waitFor({ state: 'hidden' })
  await waitForFocus(noor.locator('button:focus').filter({ hasText: 'Renew' }))

  await noor.goto(`${scene.node.config.url}/agreements?show=active`)
  await noor.getByRole('row', { name: new RegExp(nameOf(0)) }).waitFor()
  await noor.keyboard.press('j')
  await noor.keyboard.press('r')
  await waitToConfirm(sheet, 'Renew')
  await noor.keyboard.press('Escape')
  await sheet.waitFor({ state: 'hidden' })
  await waitForFocus(noor.locator('[role="row"]:focus').filter({ hasText: nameOf(0) }))
  expect(await list('planned')).toEqual([])
})

test('one agreement is renewed with two keys, from the day after and for as long, within a minute', async () => {
  await noor.goto(`${scene.node.config.url}/a/${numbers[0]}`)
  await noor.getByRole('heading', { level: 1, name: nameOf(0) }).waitFor()

  await interaction(() => noor.keyboard.press('r'))
  const sheet = noor.getByRole('dialog', { name: `Renew ${nameOf(0)}` })
  await sheet.getByText('The client sees nothing before').waitFor()
  await waitToConfirm(sheet, 'Renew')
  await interaction(() => noor.keyboard.press('Enter'))
  await noor.getByText(`Renewed as ${nameOf(0)}`).waitFor()
  const planned = await until(async () => {
    const found = await list('planned')
    return found.length > 0 ? found : null
  }, 'the renewal')
  expect(clicking()).toBeLessThan(60_000)
  expect(interactions).toBeLessThanOrEqual(2)

  expect(planned).toHaveLength(1)
  expectContinued(planned[0], 0)
  // The page is now that of the new agreement, and the keyboard is at work in it.
  await noor.waitForURL(`**/a/${planned[0]?.number}`)
  await sheet.waitFor({ state: 'hidden' })
  await waitForFocus(inPage())
  const old = await callFrom(noor, 'agreements.get', { params: { id: String(numbers[0]) } } as never)
  expect(old).toMatchObject({ state: 'active', ...termOf(0), renewedBy: { number: planned[0]?.number } })
})

test('what is renewed already is not offered for renewal again', async () => {
  await noor.goto(`${scene.node.config.url}/a/${numbers[0]}`)
  await noor.getByRole('link', { name: /Goes on as no\./ }).waitFor()
  expect(await noor.getByRole('button', { name: 'Renew', exact: true }).count()).toBe(0)
  await noor.keyboard.press('r')
  await new Promise(resolve => setTimeout(resolve, 500))
  expect(await noor.getByRole('dialog').count()).toBe(0)
})

test('all active ones are selected, and the twelve not yet renewed are renewed in three interactions', async () => {
  await noor.goto(`${scene.node.config.url}/agreements?show=active`)
  await noor.getByRole('row', { name: new RegExp(nameOf(0)) }).waitFor()

  await interaction(() => noor.keyboard.press('Control+a'))
  // Thirteen serve and are selected; the first goes on already, so the list offers to renew the other twelve and says so.
  const bar = noor.getByRole('region', { name: 'Selection' })
  await bar.getByText('13 selected').waitFor()
  await bar.getByRole('button', { name: 'Renew 12' }).waitFor()

  await interaction(() => noor.keyboard.press('r'))
  const sheet = noor.getByRole('dialog', { name: 'Renew 12 agreements' })
  await waitToConfirm(sheet, 'Renew 12')
  expect(await sheet.getByText(nameOf(0)).count()).toBe(0)

  await interaction(() => noor.keyboard.press('Enter'))
  await noor.getByText('12 agreements were renewed').waitFor()
  expect(clicking()).toBeLessThan(60_000)
  expect(interactions).toBeLessThanOrEqual(3)
  await sheet.waitFor({ state: 'hidden' })
  await waitForFocus(inPage())
  await noor.keyboard.press('j')
  await waitForFocus(inGrid())

  // Each exactly once: thirteen planned, one for every place, the first still the one of before.
  const planned = await list('planned')
  expect(planned).toHaveLength(13)
  for (const [place, number] of numbers.entries()) {
    const following = planned.filter(({ renews }) => renews?.number === number)
    expect(following, nameOf(place)).toHaveLength(1)
    expectContinued(following[0], place)
  }
  expect(await list('all')).toHaveLength(26)
  expect(await list('attention')).toEqual([])

  // The way back stands in the message and, when that has gone, above the list.
  await noor.getByText(/^12 agreements were made at/).waitFor()
  await noor.getByRole('button', { name: 'Undo' }).waitFor()
})

test('undo takes the twelve back, and the one that was renewed before stays', async () => {
  await noor.getByRole('button', { name: 'Undo' }).click()
  await noor.getByText('12 agreements were taken back').waitFor()
  const planned = await list('planned')
  expect(planned).toHaveLength(1)
  expectContinued(planned[0], 0)
  const active = await list('active')
  expect(active).toHaveLength(13)
  for (const { number, renewedBy } of active)
    expect(renewedBy?.number ?? null).toBe(number === numbers[0] ? planned[0]?.number : null)
  expect(await list('attention')).toHaveLength(12)
  expect(await noor.getByText(/^12 agreements were made at/).count()).toBe(0)
})

test('the browser had nothing to complain about', () => {
  expect(scene.noise).toEqual([])
})
