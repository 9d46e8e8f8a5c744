import { describe, expect, test } from 'vitest'
import { isCommon } from './password.ts'

const known = ['Ana Kovač', 'ana.kovac@meridian.example', 'Meridian Software']

describe('a password is refused when it is', () => {
  test.each([
    ['a common word with a year', 'password2026!'],
    ['a common word in signs', 'P@ssw0rd1234'],
    ['two common words', 'welcome-summer'],
    ['in another of our languages', 'wachtwoord123'],
    ['in Cyrillic', 'пароль123456'],
    ['a counter', '123456789012'],
    ['a counter that goes back', '987654321098'],
    ['a walk over the keys', 'qwertyuiopas'],
    ['a walk over French keys', 'azertyuiopqs'],
    ['a walk in columns', '1qaz2wsx3edc'],
    ['one thing over and over', 'abcabcabcabc'],
    ['of few signs', 'aabbaabbaabbab'],
    ['the person’s own name', 'anakovac2026'],
    ['the company’s name', 'Meridian2026!'],
    ['the famous example', 'correcthorsebatterystaple'],
  ])('%s', (_what, password) => {
    expect(isCommon(password, known)).toBe(true)
  })
})

describe('a password is taken when it is', () => {
  test.each([
    'three quiet herons',
    'correct horse battery',
    'K7#pfa!wq92Lmz',
    'тихая рыба под мостом',
    'le pain du boulanger',
    'x9-blue-tractor-paws',
  ])('%s', password => {
    expect(isCommon(password, known)).toBe(false)
  })
})
