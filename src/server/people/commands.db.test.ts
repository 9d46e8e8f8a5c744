import { Readable } from 'node:stream'
import { expect, test } from 'vitest'
import { peopleDesk } from '#test/support/people-desk.ts'
import { peopleCommands } from './commands.ts'

const { desk, hire, signIn, visit } = await peopleDesk()
await hire('Noor Haddad', 'administrator')

const run = async (line: string): Promise<{ code: number; said: string[]; complaints: string[] }> => {
  const [first, second, ...args] = line.split(' ')
  const command = peopleCommands.find(({ name }) => name === `${first} ${second}`)
  if (command?.needs !== 'desk') throw new Error(`no command ${first} ${second}`)
  const said: string[] = []
  const complaints: string[] = []
  const streams = {
    input: Readable.from([]),
    print: (text: string) => void said.push(text),
    complain: (text: string) => void complaints.push(text),
  }
  return { code: await command.run(args, streams, desk), said, complaints }
}
const given = (link = '') => {
  const found = /#account=([^&]+)&token=(.+)$/.exec(link)
  return { account: found?.[1], token: found?.[2], password: 'six grey pelicans' }
}

test('an administrator who is locked out gets a link from the machine itself', async () => {
  const { code, said } = await run('user link noor@meridian.example')
  expect(code).toBe(0)
  const done = await visit().call('people.resetPassword', { body: given(said[0]) })
  expect(done.body.me).toMatchObject({ name: 'Noor Haddad', role: 'administrator' })
})

test('someone is invited, listed and shut out by commands; history says it was the command line', async () => {
  const invited = await run('user add pim@meridian.example agent Pim de Vries')
  expect(invited.code).toBe(0)
  const joined = await visit().call('people.acceptInvitation', { body: given(invited.said[0]) })
  expect(joined.body.me.name).toBe('Pim de Vries')
  const listed = (await run('user list --json')).said.map(line => JSON.parse(line))
  expect(listed.map(({ name, access }) => [name, access])).toEqual([
    ['Noor Haddad', 'active'],
    ['Pim de Vries', 'active'],
  ])
  expect((await run('user disable pim@meridian.example')).said).toEqual([
    'Pim de Vries can no longer sign in.',
  ])
  await expect(signIn('pim@meridian.example')).rejects.toThrow('sign_in_refused')
  const { rows } = await desk.database.owner.query(
    `select type, actor_kind, via from ledger where type in ('person.invited', 'person.disabled') and via = 'cli'`,
  )
  expect(rows).toHaveLength(2)
})

test.each([
  ['user link', 2, 'Say whose'],
  ['user link nobody@meridian.example', 1, 'Nobody has the address'],
  ['user add pim@meridian.example agent Pim Again', 1, 'already belongs to Pim de Vries'],
  ['user add kit@meridian.example emperor Kit', 2, 'Roles: administrator'],
  ['user disable noor@meridian.example', 1, 'last administrator'],
  ['user link pim@meridian.example', 1, 'was taken away'],
])('“accord %s” says what is wrong', async (line, code, words) => {
  const answer = await run(line)
  expect(answer.code).toBe(code)
  expect(answer.complaints.join(' ')).toContain(words)
})
