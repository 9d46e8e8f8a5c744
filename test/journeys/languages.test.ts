// Everything a Russian reader is shown, from the first paint to the last screen: never the name of a text in place of
// the text, and never a moment of English while the Russian is still on its way.

import { readdirSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { addSample } from '#server/sample/index.ts'
import { callFrom, openScene, type Scene } from '#test/support/journey.ts'

type Messages = Readonly<Record<string, string>>

const locales = new URL('../../src/locales/', import.meta.url)
const messagesOf = async (language: string, file: string): Promise<Messages> =>
  Object.assign(
    {},
    ...Object.values(
      (await import(/* @vite-ignore */ new URL(`${language}/${file}`, locales).href)) as Record<
        string,
        Messages
      >,
    ),
  )

const screens = [
  '/q/my',
  '/q/all',
  '/t/1001',
  '/clients',
  '/c/1',
  '/agreements',
  '/agreements/new?client=1',
  '/agreements/notices',
  '/agreements/outside',
  '/a/2',
  '/notifications',
  '/settings/profile',
  '/settings/keys',
  '/settings/people',
  '/settings/services',
  '/settings/calendars',
  '/settings/policies',
  '/settings/agreements',
  '/settings/mail',
  '/settings/triage',
  '/settings/outbox',
] as const

let scene: Scene
let page: Page
const keys = new Set<string>()
const untranslated = new Set<string>()
/** The sample company calls something by the same words as we do. */
const theirs = new Set(['Reports', 'Standard', 'Working hours'])

/** Every text that stands on the page for as much as one frame. */
const watch = `(() => {
  const shown = (window.shownTexts = new Set())
  const note = node => {
    if (node.nodeType === 3) shown.add(node.data.trim())
    else for (const child of node.childNodes ?? []) note(child)
  }
  new MutationObserver(changes => {
    for (const { target, addedNodes } of changes) {
      if (target.nodeType === 3) note(target)
      for (const node of addedNodes) note(node)
    }
  }).observe(document, { subtree: true, childList: true, characterData: true })
})()`

const shownAt = async (page: Page, path: string): Promise<readonly string[]> => {
  await page.goto(`${scene.node.config.url}${path}`)
  await page.locator('main :is(h1, [role="grid"], [role="tablist"]), h1').first().waitFor()
  const shown = () => page.evaluate<string[]>('[...window.shownTexts]')
  await expect
    .poll(async () => (await shown()).filter(text => /[а-я]{3}/.test(text)).length, { timeout: 20_000 })
    .toBeGreaterThan(3)
  await page.waitForTimeout(800) // what is asked for a moment later
  return shown()
}

beforeAll(async () => {
  for (const file of readdirSync(new URL('ru/', locales)).filter(name => name !== 'index.ts')) {
    const [russian, english] = await Promise.all([messagesOf('ru', file), messagesOf('en', file)])
    for (const key of Object.keys(russian)) if (/[a-z][A-Z_.]/.test(key)) keys.add(key)
    for (const [key, text] of Object.entries(english))
      if (/[a-z]{4}/.test(text) && text !== russian[key] && !text.includes('{{') && !theirs.has(text))
        untranslated.add(text)
  }
  scene = await openScene()
  const [login] = await addSample(scene.node.desk)
  if (!login) throw new Error('the sample company has nobody')
  const first = await russianWindow()
  await first.goto(`${scene.node.config.url}/sign-in`)
  await first.locator('input[type="email"]').fill(login.email)
  await first.locator('input[type="password"]').fill(login.password)
  await first.locator('button[type="submit"]').click()
  await first.waitForURL('**/q/my')
  await callFrom(first, 'people.updateMe', { body: { language: 'ru' } } as never)
  // Another device: nothing of the time before is remembered there.
  const { cookies } = await first.context().storageState()
  await first.context().close()
  page = await russianWindow()
  await page.context().addCookies(cookies)
}, 120_000)

const russianWindow = async (): Promise<Page> => {
  const context = await scene.browser.newContext({ locale: 'ru-RU' })
  const opened = await context.newPage()
  await opened.addInitScript(watch)
  return opened
}

test('the sign-in is Russian in a Russian browser, from its first word', async () => {
  const other = await russianWindow()
  const shown = await shownAt(other, '/sign-in')
  await other.context().close()
  expect(shown.filter(text => keys.has(text) || untranslated.has(text))).toEqual([])
})

test.each(screens)('%s says no key and no English, not even for a moment', async path => {
  const shown = await shownAt(page, path)
  expect(shown.filter(text => keys.has(text))).toEqual([])
  expect(shown.filter(text => untranslated.has(text))).toEqual([])
})
