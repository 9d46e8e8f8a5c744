// A client's person asks for a service in the portal, in Dutch: sees the promise before sending, and sends with three
// interactions. An agent finds it in the queue, under its agreement and with its clock, and answers; the person says
// that it is solved. Somebody whose agreement does not contain a service neither sees it nor gets it.

import { AxeBuilder } from '@axe-core/playwright'
import type { Locator, Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { hashPassword, openAccount } from '#server/people/index.ts'
import { inUnit } from '#server/platform/act.ts'
import { addSample, type Login } from '#server/sample/index.ts'
import { callFrom, openScene, type Scene, signInAgain, until } from '#test/support/journey.ts'

const password = 'four grey cranes turn'
const emails = { sanne: 'sanne@acme-logistics.example', tom: 'tom@cordillera.example' } as const

let scene: Scene
let logins: readonly Login[] = []
let sanne: Page
let number = 0
let interactions = 0

const at = (path: string) => `${scene.node.config.url}${path}`
const interaction = async (deed: () => Promise<unknown>): Promise<void> => {
  interactions += 1
  await deed()
}
const one = async <R>(statement: string, values: readonly unknown[] = []): Promise<R> =>
  (await scene.node.desk.database.owner.query(statement, [...values])).rows[0] as R

/** The sample company invites one person only; these two have an account as well. */
const letIn = async (email: string): Promise<void> => {
  const person = await one<{ id: string; name: string }>('select id, name from people where email = $1', [
    email,
  ])
  const passwordHash = await hashPassword(password)
  await inUnit(scene.node.desk, unit => openAccount(unit, { ...person, email, passwordHash }))
}

/** The door greets in the browser's language, which is English here. */
const signIn = async (page: Page, email: string, secret = password): Promise<void> => {
  await page.goto(at('/requests'))
  await page.getByLabel('E-mail address').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(secret)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.waitForURL('**/requests')
}

const faultsOf = async (page: Page): Promise<readonly string[]> => {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze()
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`,
  )
}

const isWide = (page: Page): Promise<boolean> =>
  page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth')

beforeAll(async () => {
  scene = await openScene()
  logins = await addSample(scene.node.desk)
  await letIn(emails.sanne)
  await letIn(emails.tom)
  sanne = await scene.window()
  await signIn(sanne, emails.sanne)
}, 120_000)

describe('asking for a service', () => {
  test('what the agreement covers is offered in Dutch, each with its promise, and nothing else', async () => {
    await sanne.getByRole('heading', { name: 'Wat hebt u nodig?' }).waitFor()
    const offered = sanne.getByRole('region', { name: 'Wat hebt u nodig?' })
    const card = offered.getByRole('listitem').filter({ hasText: 'Gegevensimport' })
    expect(await card.innerText()).toMatch(
      /Bestanden die niet worden gelezen[\s\S]*U hoort van ons binnen \d/,
    )
    expect(await offered.innerText()).not.toContain('Nieuw account')
  })

  test('a short form says what is promised for how bad it is, before it is sent with three interactions', async () => {
    interactions = 0
    await interaction(() => sanne.getByRole('link', { name: 'Planner' }).click())
    await sanne.getByLabel('Waar gaat het om?').fill('Niemand komt erin')
    await sanne.getByLabel('Vertel ons meer').fill('Sinds vanochtend, met elke browser.')
    const promised = sanne.getByText('Wat wij beloven').locator('xpath=ancestor::section')
    const before = await promised.innerText()
    expect(before).toMatch(/U hoort van ons binnen .+ We lossen het op binnen .+/)
    expect(before).toMatch(/Als u het nu verstuurt: uiterlijk/)
    await interaction(() => sanne.getByLabel('Er werkt niets meer').click())
    await until(async () => (await promised.innerText()) !== before, 'the promise of the worst severity')
    await interaction(() => sanne.getByRole('button', { name: 'Verzenden' }).click())
    await sanne.waitForURL(/\/requests\/\d+$/)
    expect(interactions).toBeLessThanOrEqual(3)
    number = Number(sanne.url().split('/').at(-1))
    await sanne.getByRole('heading', { name: 'Niemand komt erin' }).waitFor()
    const page = await sanne.locator('main').innerText()
    expect(page).toContain('Bij ons')
    expect(page).toMatch(/U hoort uiterlijk .+ van ons/)
  })

  test('what a service must know is asked at its place, and nothing that was written is lost', async () => {
    await sanne.goto(at('/requests'))
    await sanne.getByRole('link', { name: 'Eenmalig aanmelden' }).click()
    await sanne.getByLabel('Waar gaat het om?').fill('Aanmelden lukt niet')
    await sanne.getByRole('button', { name: 'Verzenden' }).click()
    await sanne.getByText('Beantwoord dit nog.').waitFor()
    expect(await sanne.getByLabel('Waar gaat het om?').inputValue()).toBe('Aanmelden lukt niet')
    await sanne.getByRole('combobox', { name: 'Wie kan er niet in?' }).click()
    await sanne.getByRole('option', { name: 'Iedereen' }).click()
    await sanne.getByRole('button', { name: 'Verzenden' }).click()
    await sanne.waitForURL(/\/requests\/\d+$/)
    await sanne.getByText('Wat u hebt geantwoord').waitFor()
    expect(await sanne.locator('main').innerText()).toMatch(/Wie kan er niet in\?\s+Iedereen/)
  })

  test('an agent finds it in the queue, under its agreement and with its clock, and answers', async () => {
    const ana = await scene.window()
    const login = logins.find(({ role }) => role === 'agent') as Login
    await signInAgain(scene, ana, login)
    await ana.goto(at('/q/all'))
    await ana.getByText('Niemand komt erin').first().waitFor()
    const ticket = await callFrom(ana, 'tickets.get', { params: { ticket: String(number) } } as never)
    expect(ticket).toMatchObject({
      channel: 'portal',
      severity: 1,
      service: { name: 'Planner' },
      agreement: { name: expect.stringMatching(/^Acme Standard/) },
    })
    expect(ticket.clocks.map(({ promise }) => promise)).toContain('first_response')
    await callFrom(ana, 'tickets.reply', {
      params: { ticket: String(number) },
      body: { text: 'Het werkt weer. Kunt u het proberen?', outcome: 'solve' },
    } as never)
  })

  test('the answer appears, and the person says that it is solved', async () => {
    await sanne.goto(at(`/requests/${number}`))
    await sanne.getByText('Het werkt weer.').waitFor()
    await sanne.getByText('Wij denken dat dit is opgelost.').waitFor()
    await sanne.getByRole('button', { name: 'Ja, het is opgelost' }).click()
    await sanne.getByRole('button', { name: 'Ja, het is opgelost' }).waitFor({ state: 'detached' })
    const { category } = await one<{ category: string }>('select category from tickets where number = $1', [
      number,
    ])
    expect(category).toBe('closed')
  })
})

describe('what an agreement does not contain', () => {
  let tom: Page

  test('is not offered, and its address leads nowhere', async () => {
    tom = await scene.window({ width: 390, height: 844 })
    await signIn(tom, emails.tom)
    await tom.getByRole('link', { name: 'Planner' }).waitFor()
    expect(await tom.getByRole('link', { name: 'Reports' }).count()).toBe(0)
    const { id } = await one<{ id: string }>(`select id from services where names ->> 'en' = 'Reports'`)
    await tom.goto(at(`/ask/${id}`))
    await tom.getByRole('heading', { name: 'This cannot be asked for now' }).waitFor()
  })

  test('is refused in words to whoever asks the server for it', async () => {
    const { id } = await one<{ id: string }>(`select id from services where names ->> 'en' = 'Reports'`)
    const asked = callFrom(tom, 'portal.ask', {
      body: { serviceId: id, subject: 'A report', text: 'Please', answers: { report: 'Water' } },
    } as never)
    await expect(asked).rejects.toThrow(
      /422 .*Reports cannot be asked for: no agreement of yours covers it now/,
    )
  })
})

describe('by keyboard, and when the line breaks', () => {
  test('a request is sent without a mouse', async () => {
    await sanne.goto(at('/requests'))
    await sanne.getByRole('link', { name: 'Gegevensimport' }).waitFor()
    const focused = async (place: Locator) => (await place.and(sanne.locator(':focus')).count()) === 1
    const link = sanne.getByRole('link', { name: 'Gegevensimport' })
    for (let tabs = 0; tabs < 20 && !(await focused(link)); tabs++) await sanne.keyboard.press('Tab')
    await sanne.keyboard.press('Enter')
    await until(() => focused(sanne.getByLabel('Waar gaat het om?')), 'the first field')
    await sanne.keyboard.type('Regels ontbreken')
    await sanne.keyboard.press('Tab')
    await sanne.keyboard.press('ArrowDown')
    await sanne.getByRole('option', { name: 'CSV' }).waitFor()
    await sanne.keyboard.press('ArrowDown')
    await sanne.keyboard.press('Enter')
    await sanne.keyboard.press('Tab')
    await sanne.keyboard.type('1200')
    await sanne.keyboard.press('Control+Enter')
    await sanne.waitForURL(/\/requests\/\d+$/)
    await sanne.getByRole('heading', { name: 'Regels ontbreken' }).waitFor()
  })

  test('what could not be sent stays on the device, and is sent once', async () => {
    await sanne.goto(at('/ask/other'))
    await sanne.goto(at('/requests'))
    await sanne.getByRole('link', { name: 'Hosting' }).click()
    await sanne.getByLabel('Waar gaat het om?').fill('Trage server')
    await sanne.getByLabel('Vertel ons meer').fill('Elke ochtend om negen uur')
    const cut = '**/api/v1/my/requests'
    await sanne.route(cut, route => route.abort())
    await sanne.getByRole('button', { name: 'Verzenden' }).click()
    await sanne.getByText('Uw tekst blijft op dit apparaat bewaard.').waitFor()
    await sanne.unroute(cut)
    await sanne.reload()
    await sanne.getByText('Wat u eerder schreef, staat er nog.').waitFor()
    expect(await sanne.getByLabel('Vertel ons meer').inputValue()).toBe('Elke ochtend om negen uur')
    await sanne.getByRole('button', { name: 'Verzenden' }).dblclick()
    await sanne.waitForURL(/\/requests\/\d+$/)
    const { count } = await one<{ count: number }>(
      `select count(*)::int as count from tickets where subject = 'Trage server'`,
    )
    expect(count).toBe(1)
  })
})

describe('for people who hear or enlarge it', () => {
  test.each([
    ['light', 1440],
    ['dark', 390],
    ['light', 390],
    ['dark', 1440],
    ['light', 320],
  ] as const)('every page is sound, %s and %i wide', async (colorScheme, width) => {
    await sanne.emulateMedia({ colorScheme })
    await sanne.setViewportSize({ width, height: 844 })
    const faults: string[] = []
    const { id } = await one<{ id: string }>(`select id from services where names ->> 'en' = 'Hosting'`)
    for (const path of ['/requests', `/ask/${id}`, `/requests/${number}`, '/requests/999999']) {
      await sanne.goto(at(path))
      await sanne.locator('main h1').first().waitFor()
      await sanne.waitForTimeout(500)
      faults.push(...(await faultsOf(sanne)).map(fault => `${path} ${fault}`))
      if (await isWide(sanne)) faults.push(`${path} is wider than the window`)
    }
    expect(faults).toEqual([])
  })

  test('nothing was said in the console', () => {
    const expected = /ERR_FAILED|requests\/999999|tickets\/999999|422/
    expect(scene.noise.filter(line => !expected.test(line))).toEqual([])
  })
})
