import { describe, expect, test } from 'vitest'
import { foldable, ownQuoteAt } from './quoting.ts'

const answer = (text: string): string => {
  const at = foldable(text, ownQuoteAt(text))
  return (at === null ? text : text.slice(0, at)).trim()
}

describe('where an answer ends', () => {
  test.each([
    [
      'our own line, in any language',
      'Done.\n\nOn Mon, 23 Nov 2026 at 10:00, Desk wrote:\n> ## reply above this line ##\n> Hello',
      'Done.',
    ],
    [
      'our own line in Russian',
      'Готово.\n\n> ## пишите ответ над этой строкой ##\n> Здравствуйте',
      'Готово.',
    ],
    ['our own line without marks (Outlook)', 'Done.\n\n## reply above this line ##\nHello', 'Done.'],
    [
      'an attribution over two lines',
      'Done.\n\nOn Mon, 23 Nov 2026 at 10:00,\nDesk <support@desk.example> wrote:\n\n> ## reply above this line ##\n> Hello',
      'Done.',
    ],
    [
      'Russian Gmail',
      'Спасибо, работает\n\nпн, 16 нояб. 2026 г. в 10:00, Desk <support@desk.example>:\n> Проверьте',
      'Спасибо, работает',
    ],
    [
      'Russian Outlook',
      'Спасибо\n\nОт: Desk <support@desk.example>\nОтправлено: 16 ноября 2026 г.\nКому: Иван',
      'Спасибо',
    ],
    ['Russian Mail.ru', 'Да\n\nПонедельник, 16 ноября 2026, 10:00 +03:00 от Desk пишет:\n> Проверьте', 'Да'],
    [
      'Outlook in Dutch',
      'Prima\n\nVan: Desk <support@desk.example>\nVerzonden: maandag 16 november 2026 10:00\nAan: Jan',
      'Prima',
    ],
    ['Outlook in French', 'Parfait\n\nDe : Desk\nnon', 'Parfait\n\nDe : Desk\nnon'],
    ['Outlook in Spanish', 'Vale\n\nDe: Desk\nEnviado: lunes, 16 de noviembre', 'Vale'],
  ])('%s', (_name, text, visible) => expect(answer(text)).toBe(visible))

  test('answers between the quoted lines stay with them', () => {
    const text =
      'See below\n\n> ## reply above this line ##\n> Which printer?\nThe one on floor 3.\n> Since when?\nToday.'
    expect(answer(text)).toBe(text)
  })

  test('when nothing would remain, all of it is shown', () => {
    const text = '> ## reply above this line ##\n> Hello\n> there'
    expect(foldable(text, ownQuoteAt(text))).toBeNull()
  })

  test('a signature below the quote is no answer', () => {
    expect(answer('Done.\n\n> ## reply above this line ##\n> Hello\n-- \nAiko Tanaka\nKestrel')).toBe('Done.')
  })

  test('a letter without a quote is left alone', () => {
    expect(answer('The printer wrote:\nPC LOAD LETTER')).toBe('The printer wrote:\nPC LOAD LETTER')
  })

  test.each([
    ['ъ '.repeat(50_000)],
    ['> '.repeat(50_000)],
    ['#'.repeat(100_000)],
    [`${'а'.repeat(100_000)}г.`],
    [`${'1234 г. '.repeat(12_000)}<x`],
    ['От: x\n'.repeat(16_000)],
    [`${'_'.repeat(100_000)}\n`],
    [`${'-'.repeat(100_000)}`],
  ])('100 kB made to be slow take less than 50 ms (%#)', text => {
    const began = performance.now()
    foldable(text, ownQuoteAt(text))
    expect(performance.now() - began).toBeLessThan(50)
  })
})
