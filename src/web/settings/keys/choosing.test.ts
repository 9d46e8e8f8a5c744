import { describe, expect, test } from 'vitest'
import { refusedKeys } from './choosing.ts'

const bound = [
  { id: 'ticket.reply', keys: 'r', ownPlace: false },
  { id: 'go.queue', keys: 'g q', ownPlace: false },
  { id: 'composer.send', keys: 'mod+enter', ownPlace: true },
  { id: 'ticket.tags', keys: null, ownPlace: false },
] as const
const reply = { id: 'ticket.reply', ownPlace: false }

describe('a command may be given', () => {
  test('keys nothing listens to, and the keys it has', () => {
    expect(refusedKeys('b', reply, bound)).toBeNull()
    expect(refusedKeys('g b', reply, bound)).toBeNull()
    expect(refusedKeys('r', reply, bound)).toBeNull()
  })
  test('the keys of another place, if it listens only where it has the focus itself', () => {
    expect(refusedKeys('mod+enter', { id: 'compose.create', ownPlace: true }, bound)).toBeNull()
    expect(refusedKeys('mod+enter', reply, bound)).toEqual({ why: 'taken', by: 'composer.send' })
  })
})

describe('a command may not be given', () => {
  test('keys of another command', () => {
    expect(refusedKeys('r', { id: 'ticket.note', ownPlace: false }, bound)).toEqual({
      why: 'taken',
      by: 'ticket.reply',
    })
  })
  test('the beginning of a sequence, or a sequence that begins with a command', () => {
    expect(refusedKeys('g', reply, bound)).toEqual({ why: 'taken', by: 'go.queue' })
    expect(refusedKeys('r r', { id: 'ticket.note', ownPlace: false }, bound)).toEqual({
      why: 'taken',
      by: 'ticket.reply',
    })
  })
  test.each(['mod+t', 'mod+w', 'mod+shift+n', 'mod+r'])('the browser’s own %s', keys => {
    expect(refusedKeys(keys, reply, bound)).toEqual({ why: 'browser' })
  })
})
