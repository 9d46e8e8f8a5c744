import { expect, test } from 'vitest'
import { withOptions } from './database-url.ts'

test('an address without a question mark gets one', () => {
  expect(withOptions('postgres://a:b@h/d', '-c role=accord_app')).toBe(
    'postgres://a:b@h/d?options=-c%20role%3Daccord_app',
  )
})

test('ours come after those the address has, and the rest of it stays', () => {
  const url = withOptions(
    'postgres://a@localhost/d?host=%2Fvar%2Frun%2Fpg&options=-c%20role%3Dsomebody&sslmode=require',
    '-c role=accord_app',
  )
  const parameters = new URL(url).searchParams
  expect(parameters.get('options')).toBe('-c role=somebody -c role=accord_app')
  expect(parameters.get('host')).toBe('/var/run/pg')
  expect(parameters.get('sslmode')).toBe('require')
})

test('a socket address without a host is left as it is written', () => {
  expect(withOptions('postgres://a@/d?host=%2Frun', '-c x=1')).toBe(
    'postgres://a@/d?host=%2Frun&options=-c%20x%3D1',
  )
})
