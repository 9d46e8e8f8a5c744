import { expect, test } from 'vitest'
import { z } from 'zod'
import { invalidInput } from './problems.ts'

const shape = z.strictObject({
  name: z.string().min(1),
  password: z.string().min(12),
  note: z.string().max(5),
  email: z.email(),
  port: z.number().max(65_535),
  role: z.enum(['agent', 'lead']),
  hours: z.string().regex(/^\d+$/, 'hours like 8'),
  zone: z.string(),
})

const said = (input: unknown, language: 'en' | 'nl') => {
  const read = shape.safeParse(input)
  const { errors = [] } = invalidInput(read.error?.issues ?? [], language)
  return Object.fromEntries(errors.map(({ path, message }) => [path, message]))
}

const wrong = {
  name: '',
  password: 'short',
  note: 'far too long',
  email: 'ada',
  port: 70_000,
  role: 'king',
  hours: 'x',
  more: 1,
}

test('a field that does not fit says what would be accepted, in words of the trade', () => {
  expect(said(wrong, 'en')).toEqual({
    name: 'This is needed.',
    password: 'At least 12 characters.',
    note: 'At most 5 characters.',
    email: 'Write an address like name@example.com.',
    port: '65535 or less.',
    role: 'One of: agent, lead.',
    hours: 'hours like 8',
    zone: 'This is needed.',
    '': 'There is no such field here: more.',
  })
})

test('the checker’s own English reaches nobody, in any language', () => {
  const all = [...Object.values(said(wrong, 'nl')), ...Object.values(said({ name: 5 }, 'en'))]
  expect(all.filter(text => /expected|invalid|too (small|big)/i.test(text))).toEqual([])
  expect(said(wrong, 'nl').name).toBe('Dit is nodig.')
  expect(said({ ...wrong, name: 5 }, 'en').name).toBe('This cannot be used as it is.')
})
