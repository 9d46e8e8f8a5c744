import { describe, expect, test } from 'vitest'
import type { TicketDetail } from '../handle.ts'
import { newest, writtenSince } from './newer.ts'

type Message = TicketDetail['messages'][number]

const message = (id: string, change: Partial<Message> = {}) =>
  ({
    id,
    visibility: 'client',
    human: true,
    author: { id: 'kim', name: 'Kim Lee' },
    recalled: null,
    ...change,
  }) as Message

describe('a reply that was overtaken', () => {
  const first = message('1')
  test('stops at what the client wrote after the message last seen', () => {
    expect(writtenSince([first, message('2')], '1', 'ana').map(({ id }) => id)).toEqual(['2'])
    expect(writtenSince([first, message('2')], '2', 'ana')).toEqual([])
  })
  test('stops at a colleague’s reply too', () => {
    expect(
      writtenSince([first, message('2', { author: { id: 'bo', name: 'Bo' } })], '1', 'ana'),
    ).toHaveLength(1)
  })
  test('is not stopped by one’s own message, a note, an automatic mail or a reply taken back', () => {
    const others = [
      message('2', { author: { id: 'ana', name: 'Ana' } }),
      message('3', { visibility: 'internal' }),
      message('4', { human: false }),
      message('5', { recalled: { at: '2026-11-24T10:00:00Z', by: { id: 'bo', name: 'Bo' } } }),
    ]
    expect(writtenSince([first, ...others], '1', 'ana')).toEqual([])
  })
  test('what was seen last is the newest message', () => {
    expect(newest([first, message('9')])).toBe('9')
    expect(newest([])).toBe(null)
  })
})
