import { expect, test, vi } from 'vitest'
import { currentReader, setReader } from '../reader.ts'
import { addEnglish, language, setLanguage } from './language.ts'

test('of two languages chosen one after the other the last is spoken, whichever words came first', async () => {
  vi.stubGlobal('location', { pathname: '/q/mine' })
  vi.stubGlobal('document', { documentElement: { lang: 'en', dir: 'ltr' } })
  addEnglish('shell', {})
  await Promise.all([setLanguage('ru'), setLanguage('en')])
  expect(language()).toBe('en')
  expect(document.documentElement.lang).toBe('en')
  await Promise.all([
    setReader({ language: 'nl' }),
    setReader({ region: 'BE' }),
    setReader({ language: 'fr' }),
    setReader({ language: 'en' }),
  ])
  expect([language(), currentReader()]).toMatchObject(['en', { language: 'en', region: 'BE' }])
  await Promise.all([setReader({ language: 'nl' }), setReader({ region: 'NL' })])
  expect([language(), currentReader()]).toMatchObject(['nl', { language: 'nl', region: 'NL' }])
  vi.unstubAllGlobals()
})
