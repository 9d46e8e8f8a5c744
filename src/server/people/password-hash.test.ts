import { expect, test } from 'vitest'
import { hashPassword, isOutdated, isPassword } from './password-hash.ts'

const hash = await hashPassword('three quiet herons')

test('a password is known again, another is not, and neither is its hash', async () => {
  expect(await isPassword({ hash, password: 'three quiet herons' })).toBe(true)
  expect(await isPassword({ hash, password: 'three quiet Herons' })).toBe(false)
  expect(await isPassword({ hash, password: hash })).toBe(false)
  expect(await isPassword({ hash: '', password: '' })).toBe(false)
  expect(await isPassword({ hash: 'scrypt:1:1:1::', password: '' })).toBe(false)
})

test('the same password is kept differently each time', async () => {
  expect(await hashPassword('three quiet herons')).not.toBe(hash)
})

test('é typed in one key or in two is the same password', async () => {
  const composed = await hashPassword('caf\u00e9 au lait noir')
  expect(await isPassword({ hash: composed, password: 'cafe\u0301 au lait noir' })).toBe(true)
})

test('what was made with less work is made again', () => {
  expect(isOutdated(hash)).toBe(false)
  expect(isOutdated(hash.replace('scrypt:32768', 'scrypt:16384'))).toBe(true)
})

test('L10: a storm of sign-ins is checked two at a time, in order', { timeout: 30_000 }, async () => {
  const began = performance.now()
  const ended: number[] = []
  await Promise.all(
    Array.from({ length: 6 }, async (_each, index) => {
      await hashPassword(`password number ${index}`)
      ended.push(index)
    }),
  )
  const whole = performance.now() - began
  const alone = performance.now()
  await hashPassword('one more by itself')
  expect(whole).toBeGreaterThan((performance.now() - alone) * 1.5)
  expect([0, 1]).toContain(ended[0])
  expect([3, 4, 5]).toContain(ended[5])
})
