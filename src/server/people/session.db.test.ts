import { describe, expect, test } from 'vitest'
import { type Instant, minutes, plus } from '#kernel/instant.ts'
import type { Announcement } from '#server/platform/unit.ts'
import { password, peopleDesk } from '#test/support/people-desk.ts'
import { setClock } from '#test/support/set-clock.ts'

const { desk, hire, signIn, visit } = await peopleDesk()
const {
  desk: secure,
  visit: visitSecurely,
  hire: hireThere,
} = await peopleDesk({ url: 'https://desk.example' })
await hire('Noor Haddad', 'administrator')
await hire('Ana Kovač', 'agent')
await hireThere('Sami Secure', 'agent')

const profile = (phone: string) => ({ body: { phone } })

describe('R31: a change must come from a page of ours', () => {
  test.each([
    ['no origin at all', { origin: undefined }],
    ['another origin', { origin: 'https://evil.example' }],
    ['our name with another scheme', { origin: 'https://desk.example' }],
    ['our name as a beginning', { origin: 'http://desk.example.evil.example' }],
    ['a null origin', { origin: 'null' }],
    ['a browser that says cross-site', { origin: undefined, 'sec-fetch-site': 'cross-site' }],
    ['a browser that says same-site', { origin: undefined, 'sec-fetch-site': 'same-site' }],
    ['no token', { 'x-csrf-token': undefined }],
    ['an empty token', { 'x-csrf-token': '' }],
    ['a token cut short', { 'x-csrf-token': 'abc' }],
  ])('%s is refused, and nothing changes', async (_what, headers) => {
    const browser = await signIn('ana@meridian.example')
    const { status, body } = await browser.call('people.updateMe', { ...profile('+31 20 555 0000'), headers })
    expect([status, body.code]).toEqual([403, 'cross_site'])
    expect((await browser.call('people.me')).body.phone).toBeNull()
  })

  test('the token of another session is refused', async () => {
    const [one, other] = [await signIn('ana@meridian.example'), await signIn('ana@meridian.example')]
    one.csrf = other.csrf
    expect((await one.call('people.updateMe', profile('+31 20 555 0000'))).status).toBe(403)
  })

  test('a browser that only says same-origin is believed: pages cannot forge that', async () => {
    const browser = await signIn('ana@meridian.example')
    const headers = { origin: undefined, 'sec-fetch-site': 'same-origin' }
    expect((await browser.call('people.updateMe', { ...profile('+31 20 555 0100'), headers })).status).toBe(
      200,
    )
    expect((await browser.call('people.updateMe', { body: { phone: null } })).status).toBe(200)
  })

  test('even signing in is refused from another site', async () => {
    const { status } = await visit().call('people.signIn', {
      body: { email: 'ana@meridian.example', password },
      headers: { origin: 'https://evil.example' },
    })
    expect(status).toBe(403)
  })

  test('what anyone may ask needs no token, even where somebody is signed in', async () => {
    const browser = await signIn('ana@meridian.example')
    browser.csrf = null
    await signIn('noor@meridian.example', browser)
    expect((await browser.call('people.me')).body.name).toBe('Noor Haddad')
  })

  test('reading needs no token', async () => {
    const browser = await signIn('ana@meridian.example')
    const headers = { origin: undefined, 'x-csrf-token': undefined }
    expect((await browser.call('people.me', { headers })).status).toBe(200)
  })
})

describe('the cookie', () => {
  test('is out of reach of scripts and other sites', async () => {
    const answer = await visit().call('people.signIn', { body: { email: 'ana@meridian.example', password } })
    const cookies = [answer.headers['set-cookie']].flat().map(String)
    expect(cookies).toHaveLength(1)
    expect(cookies[0]).toMatch(/^accord=.+; Path=\/; HttpOnly; SameSite=Lax$/)
    expect(answer.headers['cache-control']).toBe('no-store')
  })

  test('is bound to the host where the desk is served securely', async () => {
    const browser = visitSecurely()
    const answer = await browser.call('people.signIn', { body: { email: 'sami@meridian.example', password } })
    expect(String(answer.headers['set-cookie'])).toMatch(
      /^__Host-accord=.+; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    )
    expect((await browser.call('people.me')).body.name).toBe('Sami Secure')
    expect(secure.config.url).toBe('https://desk.example')
  })

  test('is no session when it is made up', async () => {
    for (const value of ['', 'x', 'x'.repeat(43), `${'x'.repeat(43)}.sig`, 'a'.repeat(64)]) {
      const browser = visit()
      browser.cookies.set('accord', value)
      expect((await browser.call('people.me')).status).toBe(401)
    }
  })

  test('signing out ends the session, not only the cookie', async () => {
    const browser = await signIn('ana@meridian.example')
    const kept = browser.cookies.get('accord') ?? ''
    expect((await browser.call('people.signOut')).status).toBe(200)
    expect(browser.cookies.has('accord')).toBe(false)
    browser.cookies.set('accord', kept)
    expect((await browser.call('people.me')).status).toBe(401)
  })
})

describe('R12: a session does not outlive its right', () => {
  test('whoever is disabled is out at once, in every browser and every stream', async () => {
    const id = await hire('Dora Done', 'agent')
    const browsers = await Promise.all([1, 2, 3].map(() => signIn('dora@meridian.example')))
    const noor = await signIn('noor@meridian.example')
    const heard: Announcement[] = []
    const leave = desk.live.subscribe(announcement => heard.push(announcement))
    const began = performance.now()
    expect((await noor.call('people.disable', { params: { id } })).body.access).toBe('disabled')
    for (const browser of browsers) expect((await browser.call('people.me')).status).toBe(401)
    while (!heard.some(({ topic, ids }) => topic === 'session' && ids.includes(id)))
      await new Promise(resolve => setTimeout(resolve, 10))
    expect(performance.now() - began).toBeLessThan(1_000)
    leave()
    const { rows } = await desk.database.owner.query('select from auth.sessions where user_id = $1', [id])
    expect(rows).toHaveLength(0)
    const back = await visit().call('people.signIn', { body: { email: 'dora@meridian.example', password } })
    expect(back.body.code).toBe('people.sign_in_refused')
  })

  test('one’s other sessions can be seen and ended, nobody else’s can', async () => {
    const [here, there] = [await signIn('ana@meridian.example'), await signIn('ana@meridian.example')]
    const { items } = (await here.call('people.mySessions')).body
    expect(items.filter(({ current }: { current: boolean }) => current)).toHaveLength(1)
    const stranger = await signIn('noor@meridian.example')
    const mine = (await there.call('people.mySessions')).body.items.find(
      ({ current }: { current: boolean }) => current,
    )
    expect((await stranger.call('people.endMySession', { params: { id: mine.id } })).status).toBe(404)
    expect((await there.call('people.me')).status).toBe(200)
    expect((await here.call('people.endMySession', { params: { id: mine.id } })).status).toBe(200)
    expect((await there.call('people.me')).status).toBe(401)
    expect((await here.call('people.me')).status).toBe(200)
  })

  test('a new password ends the other sessions and keeps this one', async () => {
    await hire('Pia Password', 'agent')
    const [here, there] = [await signIn('pia@meridian.example'), await signIn('pia@meridian.example')]
    const change = (current: string, next: string) =>
      here.call('people.changePassword', { body: { current, next } })
    expect((await change('not my password at all', 'seven loud cormorants')).body.code).toBe(
      'people.wrong_password',
    )
    expect((await change(password, 'password1234')).body.code).toBe('people.password_too_common')
    expect((await change(password, 'seven loud cormorants')).status).toBe(200)
    expect((await there.call('people.me')).status).toBe(401)
    expect((await here.call('people.me')).status).toBe(200)
  })

  // Last: it takes the clock, which every test here shares.
  test('idling ends it; polling does not keep it, doing something does; after twelve hours it is over', async () => {
    const start = await desk.database.now()
    const at = (passed: number) => setClock(desk, plus(start, minutes(passed)) as Instant)
    await at(0)
    const [busy, polling] = [await signIn('ana@meridian.example'), await signIn('ana@meridian.example')]
    const background = { headers: { 'x-accord-background': '1' } }
    for (let passed = 10; passed <= 30; passed += 10) {
      await at(passed)
      expect((await polling.call('people.me', background)).status).toBe(200)
      expect((await busy.call('people.me')).status).toBe(200)
    }
    await at(31)
    expect((await polling.call('people.me', background)).status).toBe(401)
    for (let passed = 31; passed < 720; passed += 29) {
      await at(passed)
      expect((await busy.call('people.me')).status, `after ${passed} minutes`).toBe(200)
    }
    await at(721)
    expect((await busy.call('people.me')).status).toBe(401)
  })
})
