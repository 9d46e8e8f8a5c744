// A client's person signs in: sees their own company's requests and nothing else, and answers.

import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { contracts } from '#domain/contracts.ts'
import type { Endpoint } from '#domain/endpoint.ts'
import { addSample, type Login } from '#server/sample/index.ts'
import { openScene, type Scene, until } from '#test/support/journey.ts'

let scene: Scene
let kim: Page

beforeAll(async () => {
  scene = await openScene()
  const logins = await addSample(scene.node.desk)
  const login = logins.find(({ role }) => role === 'client_contact') as Login
  kim = await scene.window({ width: 390, height: 844 })
  await kim.goto(scene.node.config.url)
  await kim.getByLabel('E-mail address').fill(login.email)
  await kim.getByLabel('Password', { exact: true }).fill(login.password)
  await kim.getByRole('button', { name: 'Sign in', exact: true }).click()
  await kim.waitForURL('**/requests')
}, 90_000)

test('they see their company’s requests with whose turn it is, and nobody else’s', async () => {
  await kim.getByText('SSO loop after update').waitFor()
  const text = await kim.locator('main').innerText()
  expect(text).toContain('We need your answer')
  for (const foreign of ['Ward tablets', 'Ritten verdwijnen', 'Slow search since version', 'Nobody', 'P1'])
    expect(text).not.toContain(foreign)
})

test('they read the conversation without our notes, and their answer takes the turn back', async () => {
  await kim.getByText('Certificate warning on the test system').click()
  await kim.waitForURL('**/requests/*')
  expect(await kim.locator('main').innerText()).not.toContain('Reproduced on 8.4.1')
  await kim.getByLabel('Your answer').fill('It began on Monday, in every browser.')
  await kim.getByRole('button', { name: 'Send' }).click()
  await kim.getByText('It began on Monday').first().waitFor()
  const number = Number(kim.url().split('/').at(-1))
  await until(async () => {
    const { rows } = await scene.node.desk.database.owner.query<{ turn: string }>(
      'select turn from tickets where number = $1',
      [number],
    )
    return rows[0]?.turn === 'us'
  }, 'the turn')
})

test('whatever they ask for, nothing internal and nothing of another client comes back', async () => {
  const { rows } = await scene.node.desk.database.owner.query<{
    id: string
    number: string
    foreign: boolean
  }>(
    `select t.id, t.number, c.name <> 'Nordwind Energie' as foreign from tickets t join clients c on c.id = t.client_id`,
  )
  const { rows: people } = await scene.node.desk.database.owner.query<{ id: string }>('select id from people')
  const ids = [
    ...rows.filter(({ foreign }) => foreign).map(({ number }) => String(number)),
    ...people.map(({ id }) => id),
  ].slice(0, 25)
  const gets = (Object.values(contracts) as readonly Endpoint[]).filter(
    ({ method, path }) => method === 'GET' && !path.includes('live'),
  )
  const urls = gets.flatMap(({ path }) =>
    /\{/.test(path) ? ids.slice(0, 6).map(id => path.replace(/\{\w+\}/g, id)) : [path, `${path}?q=a`],
  )
  const bodies = await kim.evaluate(async all => {
    const answers: string[] = []
    for (const url of all) {
      const response = await fetch(`/api/v1${url}`)
      answers.push(`${response.status} ${url} ${await response.text()}`)
    }
    return answers
  }, urls)
  for (const body of bodies) {
    expect(body).not.toMatch(/Reproduced on 8\.4\.1/)
    expect(body).not.toMatch(
      /Ward tablets|Ritten verdwijnen|Slow search since version|harbour-hospital\.example/,
    )
    expect(body).not.toMatch(/^5\d\d /)
  }
})

test('the screens for staff are not theirs', async () => {
  await kim.goto(`${scene.node.config.url}/q/all`)
  await kim.waitForURL('**/requests')
})
