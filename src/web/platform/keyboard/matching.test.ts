import { describe, expect, test } from 'vitest'
import { follow, type Press, written } from './matching.ts'
import { keyNames } from './names.ts'

const press = (key: string, code: string, held: Partial<Press> = {}): Press => ({
  key,
  code,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
})

describe('a key press', () => {
  test('a letter is taken as it is printed: AZERTY users press the key printed A', () => {
    expect(written(press('a', 'KeyQ'), false)).toBe('a')
  })

  test('on a Russian layout the place of the key decides', () => {
    expect(written(press('к', 'KeyR'), false)).toBe('r')
    expect(written(press('К', 'KeyR', { shiftKey: true }), false)).toBe('shift+r')
    expect(written(press('л', 'KeyK', { ctrlKey: true }), false)).toBe('mod+k')
  })

  test('⌘ on a Mac and Ctrl elsewhere are the same key', () => {
    expect(written(press('k', 'KeyK', { metaKey: true }), true)).toBe('mod+k')
    expect(written(press('k', 'KeyK', { ctrlKey: true }), false)).toBe('mod+k')
    expect(written(press('k', 'KeyK', { ctrlKey: true }), true)).toBe('ctrl+k')
  })

  test('Ctrl+Alt is AltGr on many keyboards and is no shortcut', () => {
    expect(written(press('€', 'KeyE', { ctrlKey: true, altKey: true }), false)).toBeNull()
  })

  test('Alt and a digit work though Alt types a symbol', () => {
    expect(written(press('¡', 'Digit1', { altKey: true }), true)).toBe('alt+1')
  })

  test('a digit is a digit with and without Shift, as AZERTY has it', () => {
    expect(written(press('&', 'Digit1'), false)).toBe('1')
    expect(written(press('1', 'Digit1', { shiftKey: true }), false)).toBe('1')
  })

  test('a symbol is itself, whatever it takes to type it', () => {
    expect(written(press('?', 'Slash', { shiftKey: true }), false)).toBe('?')
    expect(written(press('/', 'Digit7', { shiftKey: true }), false)).toBe('/')
    expect(written(press('[', 'BracketLeft'), false)).toBe('[')
  })

  test('named keys keep their modifiers; bare modifiers and dead keys are nothing', () => {
    expect(written(press('Enter', 'Enter', { metaKey: true, shiftKey: true }), true)).toBe('mod+shift+enter')
    expect(written(press(' ', 'Space'), false)).toBe('space')
    expect(written(press('Shift', 'ShiftLeft', { shiftKey: true }), false)).toBeNull()
    expect(written(press('Dead', 'BracketLeft'), false)).toBeNull()
  })
})

test('a sequence is followed key by key', () => {
  const bindings = ['g q', 'g c', 'r']
  expect(follow(['g'], bindings)).toBe('partial')
  expect(follow(['g', 'q'], bindings)).toBe('complete')
  expect(follow(['g', 'x'], bindings)).toBe('nothing')
  expect(follow(['r'], bindings)).toBe('complete')
})

test('keys are printed as the reader’s keyboard names them', () => {
  expect(keyNames('mod+k', true)).toEqual(['⌘K'])
  expect(keyNames('mod+k', false)).toEqual(['Ctrl K'])
  expect(keyNames('g q', false)).toEqual(['G', 'Q'])
  expect(keyNames('mod+shift+enter', true)).toEqual(['⌘⇧⏎'])
})
