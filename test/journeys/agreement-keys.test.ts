// Agreements by hand: keys pressed faster than a sheet comes, days written as people write them, and the way there on a
// phone.

import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { addSample, type Login } from '#server/sample/index.ts'
import { openScene, type Scene } from '#test/support/journey.ts'

let scene: Scene
let eva: Page
let login: Login | undefined

const enter = async (page: Page): Promise<Page> => {
  await page.goto(`${scene.node.config.url}/sign-in`)
  await page.getByLabel('E-mail address').fill(login?.email ?? '')
  await page.getByLabel('Password', { exact: true }).fill(login?.password ?? '')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.waitForURL('**/q/my')
  return page
}

beforeAll(async () => {
  scene = await openScene()
  login = (await addSample(scene.node.desk)).find(({ role }) => role === 'account_manager')
  eva = await enter(await scene.window())
}, 120_000)

test('R and Enter in one breath renew, although the sheet comes later', async () => {
  await eva.route('**/agreements/propose', async route => {
    await new Promise(resolve => setTimeout(resolve, 1_500))
    await route.continue()
  })
  await eva.goto(`${scene.node.config.url}/agreements?show=active`)
  // The one that ends first is the first.
  await eva.getByRole('row', { name: /Acme Standard 2026/ }).waitFor()
  await eva.keyboard.press('j')
  await eva.keyboard.press('r')
  await eva.keyboard.press('Enter')
  await eva.getByText('Renewed as Acme Standard 2027').waitFor()
  await eva.unroute('**/agreements/propose')
  // Enter opened no row behind the sheet, and the keyboard is back where it was.
  expect(new URL(eva.url()).pathname).toBe('/agreements')
})

test('a first day is written in words, a last day as a length, and both are read back with their weekday', async () => {
  await eva.goto(`${scene.node.config.url}/agreements/new`)
  const first = eva.getByLabel('First day', { exact: true })
  const last = eva.getByLabel('Last day', { exact: true })
  await first.fill('1 jan 2027')
  await last.fill('+12m')
  await last.press('Tab')
  expect(await first.inputValue()).toBe('Fri 1 Jan 2027')
  expect(await last.inputValue()).toBe('Fri 31 Dec 2027')
  await first.fill('31 Feb 2027')
  await first.press('Tab')
  await eva.getByText('“31 Feb 2027” is not a day, so Fri 1 Jan 2027 stays.').waitFor()
})

test('a day is chosen in the month by keys alone', async () => {
  await eva.goto(`${scene.node.config.url}/agreements/new`)
  const first = eva.getByLabel('First day', { exact: true })
  await first.fill('2027-01-31')
  await first.press('Alt+ArrowDown')
  await eva
    .getByRole('button', { name: /^Sunday,? 31 January 2027/ })
    .and(eva.locator(':focus'))
    .waitFor()
  await eva.keyboard.press('PageDown')
  await eva.keyboard.press('ArrowRight')
  await eva
    .getByRole('button', { name: /^Monday,? 1 March 2027/ })
    .and(eva.locator(':focus'))
    .waitFor()
  await eva.keyboard.press('Enter')
  expect(await first.inputValue()).toBe('Mon 1 Mar 2027')
})

test('on a phone clients and agreements are two taps away', async () => {
  const phone = await enter(await scene.window({ width: 390, height: 844 }))
  for (const [place, path] of [
    ['Agreements', '/agreements'],
    ['Clients', '/clients'],
  ] as const) {
    await phone.getByRole('navigation').getByRole('link', { name: 'More' }).click()
    await phone.getByRole('main').getByRole('link', { name: place }).click()
    await phone.waitForURL(`**${path}`)
  }
  expect(scene.noise).toEqual([])
})
