import { expect, test } from 'vitest'
import { launchChromium } from '../support/chromium.ts'

test('the browser for journeys comes out of npm and draws every script we write in', async () => {
  const browser = await launchChromium()
  const page = await browser.newPage()
  const widthOf = async (text: string) => {
    await page.setContent(`<span style="font: 20px sans-serif">${text}</span>`)
    return page.locator('span').evaluate(span => span.getBoundingClientRect().width)
  }
  // a missing glyph is drawn as a box, and all boxes are equally wide
  expect(await widthOf('Ш')).not.toBe(await widthOf('г'))
  expect(await widthOf('é')).not.toBe(await widthOf('î'))
  await browser.close()
})
