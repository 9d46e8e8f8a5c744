// Included hours from the first minute to the next agreement: work is booked on a ticket whose own agreement has half an
// hour left and goes on to the prepaid block; what is beyond the hours waits for the account manager; the client sees what
// is left; and the renewal takes over what nobody used. By keyboard wherever a person would use it.

import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import type { AgreementTerms } from '#domain/agreements/terms-shapes.ts'
import { instant } from '#kernel/instant.ts'
import {
  callFrom,
  connectMail,
  joinByInvitation,
  openScene,
  readable,
  type Scene,
  setUpByHand,
  signInAgain,
  until,
} from '#test/support/journey.ts'
import { setClock } from '#test/support/set-clock.ts'

const noorHerself = { email: 'noor@meridian.example', password: 'seven quiet herons wade' }
const today = '2027-03-15'
const lastDay = '2027-03-31'

let scene: Scene
let noor: Page
let ana: Page
let client = { id: '', number: 0 }
let ticket = 0
const numbers = { gold: 0, block: 0 }

const at = (path: string) => `${scene.node.config.url}${path}`
const dialog = (page: Page) => page.getByRole('dialog')
const toastOf = (page: Page, text: string) => page.getByText(text, { exact: true })

const faultsOf = async (page: Page): Promise<readonly string[]> => {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze()
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`,
  )
}

/** Opens the page of a ticket or an agreement and waits until its keys are heard. */
const visit = async (page: Page, path: string, heading: string): Promise<void> => {
  await page.goto(at(path))
  await page.getByRole('heading', { level: 1, name: new RegExp(heading) }).waitFor()
  await page.waitForTimeout(300)
}

beforeAll(async () => {
  scene = await openScene()
  await setClock(scene.node.desk, instant(`${today}T10:00Z`))
  noor = await setUpByHand(scene, '24/7')
  await connectMail(scene, noor)
  ana = await joinByInvitation(scene, noor, { name: 'Ana Silva', email: 'ana@meridian.example' })
  const { items } = await callFrom(noor, 'sla.policies')
  const policy = items.find(({ isDefault }) => isDefault)
  if (!policy) throw new Error('a desk that was set up has a policy')
  const { current } = await callFrom(noor, 'sla.policy', { params: { id: policy.id } } as never)
  const service = await callFrom(noor, 'catalogue.add', {
    body: { names: { en: 'Hosting' } },
  } as never)
  const made = await callFrom(noor, 'clients.create', {
    body: {
      name: 'Tokai Systems',
      zone: 'Europe/Amsterdam',
      language: 'en',
      contacts: [{ name: 'Kim Lee', email: 'kim@tokai.example', invite: true }],
    },
  } as never)
  client = made
  const termsOf = (work: string, services: AgreementTerms['services']): AgreementTerms => ({
    recipients: [{ kind: 'client', id: client.id }],
    services,
    policyVersionId: current.id,
    calendarId: null,
    allowance: {
      ...{ work, per: 'term', carryOver: 'carries', carriesFor: null },
      ...{ thresholds: [75, 90, 100], atZero: 'ask' },
    },
    price: null,
    rates: [],
    notices: { activation: false, ending: false, ahead: [], contacts: 'none', manager: true },
    shares: { promises: 'promise', hours: true, attainment: false },
    cases: [],
    notes: '',
  })
  const agree = async (name: string, rank: number, terms: AgreementTerms): Promise<number> => {
    const { number } = await callFrom(noor, 'agreements.create', {
      body: {
        ...{ clientId: client.id, name, rank, terms, start: 'active' },
        ...{ startsOn: '2027-03-01', endsOn: lastDay, zone: 'Europe/Amsterdam' },
      },
    } as never)
    return number
  }
  numbers.gold = await agree('Gold care', 10, termsOf('PT30M', [(service as { id: string }).id]))
  numbers.block = await agree('Prepaid block', 20, termsOf('PT10H', 'all'))
  const opened = await callFrom(ana, 'tickets.open', {
    body: {
      clientId: client.id,
      subject: 'Certificate has expired',
      text: 'Every page says the site is not safe.',
      serviceId: (service as { id: string }).id,
    },
  } as never)
  ticket = opened.ticket.number
}, 90_000)

test('the ticket says what is left of its own agreement', async () => {
  await visit(ana, `/t/${ticket}`, 'Certificate has expired')
  await ana.getByText('Prepaid 0:30 of 0:30 left').waitFor()
})

test('B, two hours: the sheet says which agreement each part comes from before anything is kept', async () => {
  await ana.keyboard.press('b')
  await dialog(ana).getByLabel('Time worked').waitFor()
  await ana.keyboard.type('2h')
  const preview = dialog(ana).getByRole('region', { name: 'Where it is taken from' })
  await preview.getByText('0:30 from Gold care').waitFor()
  expect(await preview.innerText()).toMatch(
    /0:30 from Gold care\s+the ticket’s own agreement · leaves 0:00\s+1:30 from Prepaid block\s+.+ · leaves 8:30/,
  )
  expect(await faultsOf(ana)).toEqual([])
  await ana.keyboard.press('Enter')
  await toastOf(ana, '2:00 booked').waitFor()
  await dialog(ana).waitFor({ state: 'hidden' })
  await ana.getByText('nothing left of 0:30').waitFor()
})

test('the agreement that is used up needs attention, and its page tells what happened', async () => {
  await noor.goto(at('/agreements'))
  const row = noor.locator('[role="row"]').filter({ hasText: 'Gold care' })
  await row.getByText('Hours used up').waitFor()
  await visit(noor, `/a/${numbers.gold}`, 'Gold care')
  const part = noor.getByRole('region', { name: 'Hours', exact: true })
  await part.getByText('nothing left of 0:30').waitFor()
  await part.getByRole('button', { name: /1 Mar – 31 Mar 2027/ }).focus()
  await noor.keyboard.press('Enter')
  await part.getByText('−0:30').waitFor()
  expect(await faultsOf(noor)).toEqual([])
})

test('beyond the hours it waits for the account manager, who approves it by keyboard', async () => {
  await visit(ana, `/a/${numbers.gold}`, 'Gold care')
  await ana.keyboard.press('b')
  await dialog(ana).getByLabel('Time worked').waitFor()
  await ana.keyboard.type('0:15')
  await dialog(ana).getByLabel('Only from this agreement').focus()
  await ana.keyboard.press('Space')
  await dialog(ana)
    .getByText(/^0:15 more than there is/)
    .waitFor()
  await dialog(ana).getByLabel('Time worked').focus()
  await ana.keyboard.press('Enter')
  await toastOf(ana, '0:15 booked; 0:15 of it waits for approval').waitFor()

  await noor.goto(at('/agreements'))
  await noor.getByText('Hours wait for approval').first().waitFor()
  await noor.getByRole('button', { name: 'Hours to approve' }).focus()
  await noor.keyboard.press('Enter')
  await noor.waitForURL('**/agreements/hours')
  await noor.locator('[role="row"]').filter({ hasText: '0:15 of 0:15' }).waitFor()
  expect(await faultsOf(noor)).toEqual([])
  await noor.keyboard.press('j')
  await noor.keyboard.press('a')
  await toastOf(noor, '0:15 approved as extra').waitFor()
  await noor.getByText('No hours wait for approval').waitFor()
})

test('a booking is taken back with a word, and the hours are there again', async () => {
  await visit(ana, `/c/${client.number}`, 'Tokai Systems')
  const tile = ana.getByRole('region', { name: 'Included hours' })
  await tile.getByText('8:30 of 10:00 left').waitFor()
  await ana.keyboard.press('b')
  await dialog(ana).getByLabel('Time worked').waitFor()
  await ana.keyboard.type('45m')
  await dialog(ana).getByText('0:45 from Prepaid block').waitFor()
  await dialog(ana).getByLabel('Time worked').focus()
  await ana.keyboard.press('Enter')
  await toastOf(ana, '0:45 booked').waitFor()
  await tile.getByText('7:45 of 10:00 left').waitFor()
  await ana.keyboard.press('ControlOrMeta+z')
  await tile.getByText('8:30 of 10:00 left').waitFor()
  expect(await faultsOf(ana)).toEqual([])
})

test('the client sees what is left, and no name of ours', async () => {
  const mail = await until(
    () => scene.sink.mails.find(({ to }) => to.includes('kim@tokai.example')),
    'the invitation',
  )
  const link = /http:\/\/localhost:\d+\/invitation#\S+/.exec(readable(mail.body))?.[0]
  const kim = await scene.window({ width: 390, height: 844 })
  await kim.goto(link ?? '')
  await kim.getByLabel('New password').fill('nine small wrens hide')
  await kim.getByRole('button', { name: 'Accept and sign in' }).click()
  const card = kim.getByRole('listitem').filter({ hasText: 'Prepaid block' })
  await card.getByText('8:30 of 10:00 left').waitFor()
  await card.getByText('ends 31 Mar').waitFor()
  await kim.getByRole('listitem').filter({ hasText: 'Gold care' }).getByText('nothing left of 0:30').waitFor()
  expect(await kim.locator('main').innerText()).not.toMatch(/Ana Silva|approval|extra/)
  expect(await faultsOf(kim)).toEqual([])
})

test('the renewal takes over what is left, once the day has come', async () => {
  await visit(noor, `/a/${numbers.block}`, 'Prepaid block')
  await noor.keyboard.press('r')
  const box = dialog(noor).getByLabel('Carry over the 8:30 that are left')
  await box.waitFor()
  expect(await box.isChecked()).toBe(true)
  expect(await faultsOf(noor)).toEqual([])
  await noor
    .locator('button:focus:not([aria-busy="true"], [aria-disabled="true"])')
    .filter({ hasText: 'Renew' })
    .waitFor()
  await noor.keyboard.press('Enter')
  await dialog(noor).waitFor({ state: 'hidden' })

  await setClock(scene.node.desk, instant('2027-04-01T08:00Z'))
  const { rows } = await until(async () => {
    const found = await scene.node.desk.database.owner.query<{ number: string }>(
      `select number from agreements where renews_id is not null and state = 'active'`,
    )
    return found.rows.length === 1 ? found : null
  }, 'the renewal to begin')
  await signInAgain(scene, noor, noorHerself)
  await noor.goto(at(`/a/${rows[0]?.number}`))
  const part = noor.getByRole('region', { name: 'Hours', exact: true })
  await part.getByText('18:30 of 18:30 left').waitFor()
  await part.getByText(`Takes over what no. ${numbers.block} leaves`).waitFor()
  expect(scene.noise).toEqual([])
}, 60_000)
