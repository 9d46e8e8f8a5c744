import { describe, expect, test } from 'vitest'
import { isMereThanks } from './thanks.ts'

describe('a thank you that says nothing else', () => {
  test.each([
    'Thanks!',
    'Thank you very much for your help, it works now.',
    'Great, that solved it. Thank you!\n\nKind regards,\nKim Lee\nHead of IT\n+31 20 555 0100',
    'Hi Ana,\nmany thanks for the quick response\n-- \nKim Lee | Acme',
    'Bedankt, het werkt weer!\nMet vriendelijke groet,\nKim',
    'Merci beaucoup pour votre aide, tout fonctionne.\nCordialement,\nKim',
    '¡Muchas gracias! Ya funciona perfecto.\nUn saludo,\nKim',
    'Спасибо большое, всё работает!\nС уважением,\nКим',
    'ok thx',
    'Thanks 👍',
    'All good now, thank you!',
    'Helemaal goed, dank je wel!',
    'Dank u wel, het is gelukt. Fijn weekend!',
    'Dankuwel voor de moeite, alles doet het weer.',
    'C’est tout bon, merci bien !',
    'Super, ça marche, je vous remercie.',
    'Todo bien, ¡muchísimas gracias!',
    'Perfecto, gracias a ti.',
    'Всё хорошо, спасибо вам большое!',
    'Всё в порядке, благодарю.',
  ])('%s', text => {
    expect(isMereThanks(text, ['Ana', 'Kim Lee'])).toBe(true)
  })
})

describe('a message that has to be read', () => {
  test.each([
    'Thanks, but it still fails.',
    'Thank you. Could you also look at the export?',
    'Thanks, it does not work.',
    'Thanks for nothing, the import is broken again',
    'It works now',
    'ok',
    '',
    'Bedankt, maar het werkt niet.',
    'Dank je wel, het is nog niet helemaal goed.',
    'Merci, ce n’est pas tout bon.',
    'Gracias, no todo bien.',
    'Спасибо, не всё хорошо.',
    'Merci, mais le problème persiste.',
    'Gracias, pero sigue fallando.',
    'Спасибо, но не работает.',
    'Thanks\n\nOne more thing: the invoice is empty',
    'Please close, thanks',
    'Thanks! When is the next release?',
    `Thank you ${'very '.repeat(80)}much`,
  ])('%s', text => {
    expect(isMereThanks(text)).toBe(false)
  })
})

test('a long letter full of thanks is read in no time', () => {
  const started = performance.now()
  isMereThanks(`thanks ${'a'.repeat(100_000)}`)
  isMereThanks('thanks '.repeat(20_000))
  isMereThanks('regards,\n'.repeat(10_000))
  expect(performance.now() - started).toBeLessThan(200)
})
