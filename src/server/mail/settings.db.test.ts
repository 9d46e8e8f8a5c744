import { expect, test } from 'vitest'
import { mailDesk } from '#test/support/mail-desk.ts'

const { desk, as, eva, ana } = await mailDesk()
const [one, other] = [eva, ana].map(person => as({ ...person, role: 'administrator' as const }))
if (!one || !other) throw new Error('two administrators are needed')

const versionOf = async (key: string): Promise<number> => {
  const { rows } = await desk.database.owner.query<{ version: number }>(
    'select version from settings where key = $1',
    [key],
  )
  return rows[0]?.version ?? 0
}

test('two administrators who change different settings of mail at once both have their way', async () => {
  const before = await versionOf('mail.intake')
  for (let round = 0; round < 5; round += 1) {
    const addresses = [`help${round}@desk.example`]
    const acknowledge = round % 2 === 1
    await Promise.all([
      one('mail.saveIntake', { body: { addresses } }),
      other('mail.saveIntake', { body: { acknowledge } }),
    ])
    const { intake } = (await one('mail.settings')).body
    expect(intake).toMatchObject({
      address: 'support@desk.example',
      addresses: ['support@desk.example', ...addresses],
      acknowledge,
    })
  }
  expect(await versionOf('mail.intake')).toBe(before + 10)
})

test('a new first address takes the place of the old one, and the others stay', async () => {
  await one('mail.saveIntake', { body: { address: 'service@desk.example' } })
  const { intake } = (await one('mail.settings')).body
  expect(intake.addresses).toEqual(['service@desk.example', 'help4@desk.example'])
})

test('two administrators who change different facts of the company at once both have their way', async () => {
  await one('people.updateCompany', {
    body: {
      name: 'Rivierzicht',
      language: 'nl',
      region: 'NL',
      zone: 'Europe/Amsterdam',
      clientWord: 'client',
      calendarId: null,
    },
  })
  for (const [name, region] of [
    ['Rivierzicht IT', 'BE'],
    ['Rivierzicht', 'DE'],
    ['Rivierzicht Service', 'NL'],
  ] as const) {
    await Promise.all([
      one('people.updateCompany', { body: { name } }),
      other('people.updateCompany', { body: { region } }),
    ])
    expect((await one('people.company')).body).toMatchObject({ name, region })
  }
})

test('two administrators at one list of addresses: the second is told who changed it, and loses nothing', async () => {
  const { version } = (await one('mail.settings')).body.intake
  const theirs = await one('mail.saveIntake', { body: { base: version, addresses: ['sales@desk.example'] } })
  expect(theirs.status).toBe(200)
  const mine = { addresses: ['service2@desk.example'] }
  const refused = await other('mail.saveIntake', { body: { base: version, ...mine } })
  expect([refused.status, refused.body.code]).toEqual([409, 'mail.changed_meanwhile'])
  expect(refused.body.title).toBe(
    'Eva changed the list of our other addresses since you looked. Keep theirs, or save yours all the same.',
  )
  expect(refused.body.errors[0].path).toBe('addresses')
  const now = (await other('mail.settings')).body.intake
  expect(now.addresses).toEqual(['service@desk.example', 'sales@desk.example'])
  const again = await other('mail.saveIntake', { body: { base: now.version, ...mine } })
  expect(again.body.intake.addresses).toEqual(['service@desk.example', 'service2@desk.example'])
})

test('another field, the same value, or one’s own change of a moment ago is no conflict', async () => {
  const { version, acknowledge } = (await one('mail.settings')).body.intake
  const save = (who: typeof one, body: object) => who('mail.saveIntake', { body: { base: version, ...body } })
  expect((await save(one, { acknowledge: !acknowledge })).status).toBe(200)
  expect((await save(other, { authenticatedBy: 'mx.desk.example' })).status).toBe(200)
  expect((await save(other, { acknowledge: !acknowledge })).status).toBe(200)
  expect((await save(one, { acknowledge })).status).toBe(200)
})

test('two administrators at the relay: neither overwrites nor removes what the other has just set', async () => {
  const relay = { host: 'smtp.one.example', port: 587, secure: 'starttls', user: null }
  const set = (who: typeof one, base: string | null, host: string) =>
    who('mail.saveRelay', { body: { ...relay, base, host } })
  const first = await set(one, null, 'smtp.one.example')
  expect(first.status).toBe(200)
  const late = await set(other, null, 'smtp.other.example')
  expect([late.status, late.body.code]).toEqual([409, 'mail.changed_meanwhile'])
  expect(late.body.title).toContain('Eva changed the relay')
  const seen = first.body.relay.changedAt
  expect((await set(other, seen, 'smtp.other.example')).status).toBe(200)
  const removed = await one('mail.removeRelay', { query: { base: seen } })
  expect(removed.status).toBe(409)
  expect((await one('mail.settings')).body.relay.host).toBe('smtp.other.example')
  const current = (await one('mail.settings')).body.relay.changedAt
  expect((await one('mail.removeRelay', { query: { base: current } })).body.relay).toBeNull()
  expect((await set(other, current, 'smtp.back.example')).status).toBe(409)
})
