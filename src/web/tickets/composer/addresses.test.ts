import { describe, expect, test } from 'vitest'
import { readRecipient, shortly, writeRecipient } from './addresses.ts'

describe('whom a reply goes to', () => {
  test('is read with a name or without', () => {
    expect(readRecipient(' Kim Lee <kim@nordwind.example> ')).toEqual({
      name: 'Kim Lee',
      address: 'kim@nordwind.example',
    })
    expect(readRecipient('"Lee, Kim" <kim@nordwind.example>')).toEqual({
      name: 'Lee, Kim',
      address: 'kim@nordwind.example',
    })
    expect(readRecipient('kim@nordwind.example')).toEqual({ name: '', address: 'kim@nordwind.example' })
  })
  test('what is no address is not taken for one', () => {
    for (const text of [
      'Kim',
      'kim@',
      '@nordwind.example',
      'kim@nordwind',
      'kim lee@x.example',
      'a@b.c, d@e.f',
    ])
      expect(readRecipient(text)).toBe(null)
  })
  test('is written as it is read', () => {
    const text = 'Kim Lee <kim@nordwind.example>'
    const recipient = readRecipient(text)
    expect(recipient && writeRecipient(recipient)).toBe(text)
  })
  test('is shown by the first name and how many more', () => {
    const kim = { name: 'Kim Lee', address: 'kim@nordwind.example' }
    expect(shortly([kim, { name: '', address: 'it@nordwind.example' }])).toEqual({ first: 'Kim', more: 1 })
    expect(shortly([{ name: '', address: 'it@nordwind.example' }])).toEqual({
      first: 'it@nordwind.example',
      more: 0,
    })
  })
})
