import { describe, expect, test } from 'vitest'
import { bodyOf, emptyDraft, keyFrom, moved, newField } from './draft.ts'

describe('a service being written', () => {
  test('gives each question a key of its own, made from its English name', () => {
    const taken = new Set(['which_device'])
    expect(keyFrom('Which device?', new Set(), 'question')).toBe('which_device')
    expect(keyFrom('Which device?', taken, 'question')).toBe('which_device_2')
    expect(keyFrom('Où ça ?', new Set(), 'question')).toBe('ou_ca')
    expect(keyFrom('Какое устройство?', new Set(['question']), 'question')).toBe('question_2')
    expect(keyFrom('2 monitors', new Set(), 'question')).toBe('monitors')
  })
  test('keeps the key answers are kept under when a question is renamed', () => {
    const field = { ...newField('a'), key: 'device', names: { en: 'What machine?' } }
    expect(bodyOf({ ...emptyDraft, names: { en: 'Laptop' }, form: [field] }).form).toMatchObject([
      { key: 'device', names: { en: 'What machine?' } },
    ])
  })
  test('sends no language nobody wrote in, and no choices where none are chosen from', () => {
    const body = bodyOf({
      ...emptyDraft,
      names: { en: ' Laptop ', nl: ' ' },
      form: [{ ...newField('a'), names: { en: 'Why?' }, choices: [{ key: 'x', names: { en: 'X' } }] }],
    })
    expect(body.names).toEqual({ en: 'Laptop' })
    expect(body.form).toMatchObject([{ key: 'why', choices: [] }])
  })
  test('moves a question one place, and nowhere from an end', () => {
    expect(moved(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'c', 'b'])
    expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b'])
    expect(moved(['a', 'b'], 1, 2)).toEqual(['a', 'b'])
  })
})
