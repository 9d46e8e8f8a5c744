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
