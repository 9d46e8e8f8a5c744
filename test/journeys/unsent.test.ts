// A session that ends while somebody writes: the text is in one place, says that it is not sent, and arrives once.

import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { addSample, type Login } from '#server/sample/index.ts'
import { callFrom, openScene, type Scene, until } from '#test/support/journey.ts'

let scene: Scene
let logins: readonly Login[] = []
const words = 'The patch is out; please try again.'

beforeAll(async () => {
  scene = await openScene()
  logins = await addSample(scene.node.desk)
}, 120_000)

const fillIn = async (page: Page): Promise<void> => {
  const login = logins.find(({ role }) => role === 'agent')
  await page.getByLabel('E-mail address').fill(login?.email ?? '')
  await page.getByLabel('Password', { exact: true }).fill(login?.password ?? '')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
}

const writeReply = async (page: Page, text: string): Promise<void> => {
  await page
    .getByRole('button', { name: /^Reply/ })
    .first()
    .click()
  await page.locator('[data-composer] [role="textbox"]').fill(text)
}

const saidOften = async (page: Page, text: string): Promise<number> => {
  const { messages } = await callFrom(page, 'tickets.get', { params: { ticket: '1001' } })
  return messages.filter(message => message.text.includes(text)).length
}

test('a reply that met an ended session waits in one place, also in a new window, and arrives once', async () => {
  const page = await scene.window()
  await page.goto(`${scene.node.config.url}/sign-in`)
  await fillIn(page)
  await page.waitForURL('**/q/my')
  await page.goto(`${scene.node.config.url}/t/1001`)
  await writeReply(page, words)
  await page.getByText('saved', { exact: true }).waitFor() // the draft is on the server as well
  await page.context().clearCookies()
  await page.keyboard.press('Control+Enter')

  await page.waitForURL('**/sign-in?*')
  await page.getByText('Your session has ended. What you wrote is kept.').waitFor()
  await fillIn(page)
  await page.waitForURL('**/t/1001')
  await page.getByRole('button', { name: 'Retry' }).waitFor()
  expect(await page.getByText(words).count()).toBe(1)

  await page.reload()
  await page.getByRole('button', { name: 'Retry' }).waitFor()
  expect(await page.getByText(words).count()).toBe(1)
  expect(await page.getByText('A reply of yours is not finished').count()).toBe(0)

  // Two windows, both sure that it was not sent.
  const other = await page.context().newPage()
  await other.goto(`${scene.node.config.url}/t/1001`)
  await other.getByRole('button', { name: 'Retry' }).waitFor()
  await page.getByRole('button', { name: 'Retry' }).click()
  await until(async () => (await saidOften(page, words)) === 1, 'the reply')
  await other.getByRole('button', { name: 'Retry' }).waitFor({ state: 'detached' })
  await other.getByText(words).waitFor() // the message itself, told of by the desk
  expect(await other.getByText(words).count()).toBe(1)
  await page.reload()
  await page.getByText(words).waitFor()
  expect(await page.getByText(words).count()).toBe(1)
})

test('a reply whose answer was lost is taken back, sent again unchanged, and arrives once', async () => {
  const page = await scene.window()
  await page.goto(`${scene.node.config.url}/sign-in`)
  await fillIn(page)
  await page.waitForURL('**/q/my')
  await page.goto(`${scene.node.config.url}/t/1002`)
  await writeReply(page, 'Lost and found.')
  const keys: (string | undefined)[] = []
  let lost = false
  await page.route('**/api/v1/tickets/*/replies', async route => {
    keys.push(route.request().headers()['idempotency-key'])
    const response = await route.fetch()
    if (lost) return route.fulfill({ response })
    lost = true
    return route.abort('connectionreset')
  })
  // Nothing tells this window that it did arrive.
  await page.route('**/api/v1/tickets/1002', route =>
    lost ? route.abort('connectionreset') : route.continue(),
  )
  await page.keyboard.press('Control+Enter')
  await page.getByRole('button', { name: 'Edit', exact: true }).click()
  await page.locator('[data-composer] [role="textbox"]').press('Control+Enter')
  await until(() => keys.length === 2, 'the second attempt')
  expect(keys[0]).toBe(keys[1])
  await page.unroute('**/api/v1/tickets/1002')
  const { messages } = await callFrom(page, 'tickets.get', { params: { ticket: '1002' } })
  expect(messages.filter(({ text }) => text.includes('Lost and found.'))).toHaveLength(1)
})
