// The queue in the hands of somebody quick: its address, its filter by agreement, and what leads to it.

import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { addSample, type Login } from '#server/sample/index.ts'
import { callFrom, openScene, type Scene, signInAgain, until } from '#test/support/journey.ts'

let scene: Scene
let page: Page

beforeAll(async () => {
  scene = await openScene()
  const logins: readonly Login[] = await addSample(scene.node.desk)
  const manager = logins.find(({ role }) => role === 'account_manager')
  if (!manager) throw new Error('the sample has no account manager')
  page = await scene.window()
  await signInAgain(scene, page, manager)
}, 120_000)

test('whoever leaves the queue at once is not brought back to it, however slow the next screen comes', async () => {
  await page.goto(`${scene.node.config.url}/clients`)
  await page.getByText('Tokai Systems').first().waitFor()
  await page.route('**/AgreementsScreen*', async route => {
    await new Promise(resolve => setTimeout(resolve, 1_200))
    await route.continue()
  })
  await page.keyboard.press('g')
  await page.keyboard.press('q')
  await page.getByRole('tab', { name: /^My queue/ }).waitFor()
  await page.keyboard.press('g')
  await page.keyboard.press('a')
  await page.getByRole('heading', { name: 'Agreements' }).first().waitFor()
  await page.waitForTimeout(500)
  expect(new URL(page.url()).pathname).toBe('/agreements')
  await page.unrouteAll()
})

test('an agreement’s page leads to its open tickets in the queue, as many as it says, and the address keeps them', async () => {
  const { items } = await callFrom(page, 'agreements.list', { query: { show: 'active', limit: 50 } } as never)
  const agreement = items.find(({ openTickets }) => openTickets > 1)
  if (!agreement) throw new Error('no agreement of the sample has open tickets')
  await page.goto(`${scene.node.config.url}/a/${agreement.number}`)
  await page.getByRole('link', { name: 'Show in the queue' }).click()
  const all = page.getByRole('tab', { name: `All ${agreement.openTickets}`, exact: true })
  await all.waitFor()
  await page.reload()
  await all.waitFor()
  expect(new URL(page.url()).searchParams.get('filter')).toBe(`agreement:${agreement.number}`)
  // What the number stands for is read beside it.
  await page.getByText(`${agreement.name} · ${agreement.client.name}`).waitFor()
  expect(await page.getByRole('row').count()).toBe(agreement.openTickets + 1)
})

test('the filter offers agreements as they are typed, and the one chosen is filtered by', async () => {
  await page.goto(`${scene.node.config.url}/q/all`)
  await page.getByRole('tab', { name: /^All \d/ }).waitFor()
  await until(async () => {
    await page.keyboard.press('/') // heard as soon as the screen's keys are
    return (await page.locator('input:focus').count()) === 1
  }, 'the filter')
  await page.keyboard.type('agreement:tokai')
  const gold = page.getByRole('option', { name: /Tokai Gold/ })
  await gold.waitFor()
  await until(async () => {
    await page.keyboard.press('ArrowDown')
    return (await gold.getAttribute('aria-selected')) === 'true'
  }, 'Tokai Gold')
  await page.keyboard.press('Enter')
  await page.waitForURL(/filter=agreement%3A\d+/)
  await page
    .getByRole('gridcell', { name: /Tokai Systems/ })
    .first()
    .waitFor()
  expect(await page.getByRole('gridcell', { name: /Nordwind/ }).count()).toBe(0)
})

test('a new ticket says what it comes under, and takes a reason for an agreement that is over', async () => {
  await page.goto(`${scene.node.config.url}/c/1`)
  await page.getByRole('button', { name: /^New ticket/ }).waitFor()
  const form = page.getByRole('dialog')
  await until(async () => {
    await page.keyboard.press('c') // heard as soon as what every screen offers has come
    return form.isVisible()
  }, 'the form')
  await form.getByLabel(/^Subject/).fill('Restore of the archive')
  await form.getByText('Comes under Acme Standard 2026, version 1.').waitFor()
  await form.getByRole('button', { name: 'Choose another…' }).click()
  await form
    .getByLabel(/^Agreement/)
    .first()
    .click()
  await page.getByRole('option', { name: /^Acme Standard 2025/ }).click()
  await form.getByRole('button', { name: /^Create/ }).click()
  await form.getByText('say why it comes under it').waitFor()
  await form.getByLabel(/^Why it comes/).fill('Promised on the phone in November')
  await form.getByRole('button', { name: /^Create/ }).click()
  await page.getByRole('button', { name: 'Open', exact: true }).click()
  await page.waitForURL(/\/t\/\d+/)
  const ticket = new URL(page.url()).pathname.split('/').at(-1) ?? ''
  const { agreement } = await callFrom(page, 'tickets.get', { params: { ticket } } as never)
  expect(agreement).toMatchObject({ name: 'Acme Standard 2025', pinned: true })
})

test('the browser had nothing to complain about', () => {
  expect(scene.noise).toEqual([])
})
