// Every screen with the sample company, light and dark, on a desk and on a phone: nothing serious for people who hear
// or enlarge it, no text that is a key, nothing wider than the window, nothing in the console.

import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { addSample, type Login } from '#server/sample/index.ts'
import { openScene, type Scene } from '#test/support/journey.ts'

let scene: Scene
let logins: readonly Login[] = []
const pages = new Map<string, Page>()

const sizes = { desk: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } } as const
const themes = ['light', 'dark'] as const

const signIn = async (page: Page, role: string): Promise<void> => {
  const login = logins.find(candidate => candidate.role === role)
  await page.goto(`${scene.node.config.url}/sign-in`)
  await page.getByLabel('E-mail address').fill(login?.email ?? '')
  await page.getByLabel('Password', { exact: true }).fill(login?.password ?? '')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.waitForURL('**/q/my')
}

const screens = [
  '/q/my',
  '/q/unassigned',
  '/q/all',
  '/t/1001',
  '/t/1032',
  '/clients',
  '/c/1',
  '/agreements',
  '/agreements?show=all',
  '/agreements?layout=board',
  '/agreements?layout=timeline',
  '/agreements/new?client=1',
  '/agreements/notices',
  '/agreements/outside',
  '/agreements/hours',
  '/a/2',
  '/a/9',
  '/notifications',
  '/settings/profile',
  '/settings/keys',
  '/settings/company',
  '/settings/people',
  '/settings/teams',
  '/settings/services',
  '/settings/services/new',
  '/settings/tickets',
  '/settings/security',
  '/settings/calendars',
  '/settings/policies',
  '/settings/agreements',
  '/settings/mail',
  '/settings/triage',
  '/settings/outbox',
] as const

/** What a person who does not see it, or sees it enlarged, would stumble over. */
const faultsOf = async (page: Page): Promise<readonly string[]> => {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .map(({ target }) => target.join(' '))
          .slice(0, 3)
          .join(' | ')}`,
    )
}

const settle = async (page: Page): Promise<void> => {
  await page.locator('main :is(h1, [role="grid"], [role="tablist"])').first().waitFor()
  // What is asked for a moment later (a list beside a form) should be there too; the live stream never rests.
  await page.waitForTimeout(400)
}

beforeAll(async () => {
  scene = await openScene()
  logins = await addSample(scene.node.desk)
  for (const [name, size] of Object.entries(sizes)) {
    const page = await scene.window(size)
    await signIn(page, 'administrator')
    pages.set(name, page)
  }
}, 120_000)

describe.each(Object.keys(sizes))('on a %s', size => {
  test.each(screens)('%s is readable for everyone, light and dark', async path => {
    const page = pages.get(size)
    if (!page) throw new Error('no window')
    scene.noise.length = 0
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
    await page.goto(`${scene.node.config.url}${path}`)
    await settle(page)
    const text = await page.locator('body').innerText()
    expect(text).not.toContain('There is nothing at this address')
    expect(text).not.toMatch(/\{\{|\bundefined\b|\[object|NaN/)
    const overflow = await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth')
    expect(overflow, 'pixels wider than the window').toBeLessThanOrEqual(0)
    for (const colorScheme of themes) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      expect(await faultsOf(page), colorScheme).toEqual([])
    }
    expect(scene.noise).toEqual([])
  })
})

describe('before the sign-in', () => {
  test.each(['/sign-in', '/password', '/set-up', '/invitation', '/sign-in/link'])(
    '%s is readable for everyone',
    async path => {
      const page = await scene.window(sizes.phone)
      await page.goto(`${scene.node.config.url}${path}`)
      await page.locator('h1').waitFor()
      for (const colorScheme of themes) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
        expect(await faultsOf(page), colorScheme).toEqual([])
      }
      await page.context().close()
    },
  )
})
