import { describe, expect, test } from 'vitest'
import { password, peopleDesk } from '#test/support/people-desk.ts'

const { desk, hire, signIn, visit, linksFor, work } = await peopleDesk()
const ana = await hire('Ana Kovač', 'administrator')
await hire('Bo Jansen', 'agent')
const sql = (text: string, values: readonly unknown[] = []) => desk.database.owner.query(text, [...values])

describe('a password', () => {
  test('lets its person in, who is told who they are', async () => {
    const browser = visit()
    const { status, body } = await browser.call('people.signIn', {
      body: { email: 'Ana@Meridian.example', password },
    })
    expect(status).toBe(200)
    expect(body.state).toBe('signed_in')
    expect(body.me).toMatchObject({ id: ana, name: 'Ana Kovač', role: 'administrator', hasPassword: true })
    expect((await browser.call('people.me')).body.csrf).toBe(body.me.csrf)
    const { rows } = await sql(
      `select payload from ledger where type = 'person.signed_in' and actor_id = $1`,
      [ana],
    )
    expect(rows).toEqual([{ payload: { name: 'Ana Kovač', method: 'password' } }])
  })

  test('R11: an unknown address, a wrong password and a disabled person are answered alike', async () => {
    const gone = await hire('Gus Gone', 'agent')
    await sql(`update people set disabled_at = now() where id = $1`, [gone])
    const answers = []
    for (const [email, given] of [
      ['nobody@meridian.example', password],
      ['bo@meridian.example', 'not this one at all'],
      ['gus@meridian.example', password],
    ]) {
      const { status, body } = await visit().call('people.signIn', { body: { email, password: given } })
      answers.push({ status, body })
    }
    expect(answers[0]?.body.code).toBe('people.sign_in_refused')
    expect(answers[1]).toEqual(answers[0])
    expect(answers[2]).toEqual(answers[0])
  })

  test('R12: every sign-in begins a session with an id of its own, and the old one is not taken over', async () => {
    const browser = await signIn('bo@meridian.example')
    const before = browser.cookies.get('accord')
    await signIn('bo@meridian.example', browser)
    expect(browser.cookies.get('accord')).not.toBe(before)
    const planted = visit()
    planted.cookies.set('accord', 'x'.repeat(43))
    await signIn('bo@meridian.example', planted)
    expect(planted.cookies.get('accord')).not.toContain('xxxx')
  })

  test('R13: neither password nor session token stands in the database', async () => {
    const browser = await signIn('bo@meridian.example')
    const token = browser.cookies.get('accord')?.split('.')[0] ?? ''
    expect(token).toHaveLength(43)
    for (const table of ['sessions', 'credentials', 'users', 'verifications', 'second_factors']) {
      const { rows } = await sql(`select to_jsonb(t)::text as row from auth.${table} t`)
      for (const { row } of rows) {
        expect(row).not.toContain(token)
        expect(row).not.toContain(password)
      }
    }
  })

  test('is tried ten times from one place, then the place waits; the account stays open to others', {
    timeout: 60_000,
  }, async () => {
    await hire('Tim Tried', 'agent')
    const email = 'tim@meridian.example'
    const guessing = visit('198.51.100.7')
    const guesses = Array.from({ length: 10 }, (_each, index) => `guess number ${index}`)
    const answers = await Promise.all(
      guesses.map(guess => guessing.call('people.signIn', { body: { email, password: guess } })),
    )
    expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(422))
    const eleventh = await guessing.call('people.signIn', { body: { email, password } })
    expect(eleventh.status).toBe(429)
    expect(Number(eleventh.headers['retry-after'])).toBeGreaterThan(0)
    await signIn(email, visit('203.0.113.5'))
  })
})

describe('a link by mail', () => {
  const ask = async (
    email: string,
    kind: 'people.askForLink' | 'people.askForReset',
    from = '192.0.2.50',
  ) => {
    const answer = await visit(from).call(kind, { body: { email } })
    await work()
    return answer
  }

  test('lets in once, after a button: reading the page uses nothing up', async () => {
    expect((await ask('bo@meridian.example', 'people.askForLink')).status).toBe(202)
    const [link] = await linksFor('bo@meridian.example')
    expect(link?.page).toBe('http://desk.example/sign-in/link')
    const browser = visit()
    const body = { account: link?.account, token: link?.token }
    expect((await browser.call('people.useLink', { body })).body.state).toBe('signed_in')
    expect((await browser.call('people.me')).body.name).toBe('Bo Jansen')
    expect((await visit().call('people.useLink', { body })).body.code).toBe('people.link_refused')
  })

  test('R11: whether an address is known shows neither in the answer nor in its time', async () => {
    for (let index = 0; index < 25; index += 1)
      await hire(`Known ${index}`, 'agent', `known${index}@meridian.example`)
    const times = { known: [] as number[], absent: [] as number[] }
    const answers = new Set<string>()
    for (let index = 0; index < 25; index += 1)
      for (const kind of ['known', 'absent'] as const) {
        const began = performance.now()
        const { status, body } = await visit(`10.0.${index}.1`).call('people.askForLink', {
          body: { email: `${kind}${index}@meridian.example` },
        })
        times[kind].push(performance.now() - began)
        answers.add(JSON.stringify({ status, body }))
      }
    expect(answers.size).toBe(1)
    // Half of the quick ones, so that a busy machine does not decide: sending a mail would more than double them.
    const quick = (list: number[]) => list.sort((a, b) => a - b)[6] ?? 0
    const [known, absent] = [quick(times.known), quick(times.absent)]
    expect(Math.abs(known - absent)).toBeLessThan(Math.max(5, 0.5 * Math.min(known, absent)))
    await work()
    expect(await linksFor('known3@meridian.example')).toHaveLength(1)
    expect(await linksFor('absent3@meridian.example')).toHaveLength(0)
  })

  test('R9: carries the configured address, whatever the request calls us', async () => {
    await hire('Hana Host', 'agent')
    await visit('192.0.2.51').call('people.askForLink', {
      body: { email: 'hana@meridian.example' },
      headers: {
        host: 'evil.example',
        'x-forwarded-host': 'evil.example',
        forwarded: 'host=evil.example;proto=https',
        'x-forwarded-proto': 'https',
        'x-remote-user': 'ana@meridian.example',
      },
    })
    await work()
    const [link] = await linksFor('hana@meridian.example')
    expect(link?.page).toBe('http://desk.example/sign-in/link')
  })

  test('is sent three times an hour at most', async () => {
    await hire('Mia Many', 'agent')
    const statuses = []
    for (let index = 0; index < 4; index += 1)
      statuses.push((await ask('mia@meridian.example', 'people.askForLink', `10.9.${index}.1`)).status)
    expect(statuses).toEqual([202, 202, 202, 429])
  })

  test('for a new password ends every session, and the mail box is told', async () => {
    await hire('Rhea Reset', 'agent')
    const elsewhere = await signIn('rhea@meridian.example')
    await ask('rhea@meridian.example', 'people.askForReset')
    const [link] = await linksFor('rhea@meridian.example')
    const browser = visit()
    const { body } = await browser.call('people.resetPassword', {
      body: { account: link?.account, token: link?.token, password: 'seven loud cormorants' },
    })
    expect(body.state).toBe('signed_in')
    expect((await elsewhere.call('people.me')).status).toBe(401)
    const again = await visit().call('people.signIn', {
      body: { email: 'rhea@meridian.example', password: 'seven loud cormorants' },
    })
    expect(again.status).toBe(200)
    const { rows } = await sql(
      `select subject from outbox where to_addresses @> '[{"address": "rhea@meridian.example"}]' order by sequence desc limit 1`,
    )
    expect(rows[0]?.subject).toContain('was changed')
  })

  // R8: FreeScout kept used tokens as empty strings, and a blank matched them.
  describe('R8: opens nothing when it is', async () => {
    await hire('Tess Token', 'agent')
    await ask('tess@meridian.example', 'people.askForReset')
    const [used] = await linksFor('tess@meridian.example')
    await visit().call('people.resetPassword', {
      body: { account: used?.account, token: used?.token, password: 'seven loud cormorants' },
    })
    await ask('tess@meridian.example', 'people.askForReset')
    const [open] = await linksFor('tess@meridian.example')
    const token = open?.token ?? ''
    const account = open?.account ?? ''

    test.each([
      ['used before', { account, token: used?.token }],
      ['empty', { account, token: '' }],
      ['a blank', { account, token: ' ' }],
      ['NUL', { account, token: '\u0000' }],
      ['for another account', { account: ana, token }],
      ['cut short', { account, token: token.slice(0, -1) }],
      ['a prefix', { account, token: token.slice(0, 20) }],
      ['longer', { account, token: `${token}A` }],
      ['in other letters', { account, token: token.toUpperCase() }],
      ['its own hash', { account, token: 'a'.repeat(64) }],
      ['padded with spaces', { account, token: ` ${token}` }],
    ])('%s', async (_what, given) => {
      for (const name of ['people.resetPassword', 'people.acceptInvitation'] as const) {
        const { status, body } = await visit().call(name, {
          body: { ...given, password: 'nine slow flamingos' },
        })
        expect([status, body.code]).toEqual([422, 'people.link_refused'])
      }
      const { body } = await visit().call('people.useLink', { body: given })
      expect(body.code).toBe('people.link_refused')
    })

    test('too old', async () => {
      await sql(`update mail_links set expires_at = now() - interval '1 second' where person_id = $1`, [
        account,
      ])
      const { body } = await visit().call('people.resetPassword', {
        body: { account, token, password: 'nine slow flamingos' },
      })
      expect(body.code).toBe('people.link_refused')
    })

    test('kept in the database: only its hash is there', async () => {
      const { rows } = await sql('select to_jsonb(l)::text as row from mail_links l')
      expect(rows.length).toBeGreaterThan(0)
      for (const { row } of rows) expect(row).not.toContain(token)
    })
  })

  test('of two uses at once, one gets in', async () => {
    await hire('Duo Double', 'agent')
    await ask('duo@meridian.example', 'people.askForLink')
    const [link] = await linksFor('duo@meridian.example')
    const body = { account: link?.account, token: link?.token }
    const answers = await Promise.all([1, 2, 3, 4].map(() => visit().call('people.useLink', { body })))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422, 422, 422])
  })
})
