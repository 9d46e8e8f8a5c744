import { createHmac } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { password, peopleDesk } from '#test/support/people-desk.ts'
import type { Visitor } from '#test/support/visitor.ts'

const { desk, hire, signIn, visit, linksFor, work } = await peopleDesk()
await hire('Noor Haddad', 'administrator')

// An authenticator app, by RFC 6238: the desk's own arithmetic is not asked.
const codeOf = (secret: string, at = Date.now()): string => {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
  const bits = [...secret].map(letter => letters.indexOf(letter).toString(2).padStart(5, '0')).join('')
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map(byte => Number.parseInt(byte, 2)))
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)))
  const hash = createHmac('sha1', key).update(counter).digest()
  const offset = (hash.at(-1) ?? 0) & 15
  return String((hash.readUInt32BE(offset) & 0x7fff_ffff) % 1_000_000).padStart(6, '0')
}

const enrol = async (browser: Visitor): Promise<{ secret: string; codes: string[] }> => {
  const { secret } = (await browser.call('people.startSecondFactor')).body
  const { codes } = (await browser.call('people.finishSecondFactor', { body: { code: codeOf(secret) } })).body
  return { secret, codes }
}

const knock = (email: string, browser = visit()) =>
  browser.call('people.signIn', { body: { email, password } })

describe('a second step', () => {
  test('is on from its first right code, and asked for from then on', async () => {
    await hire('Ana Kovač', 'agent')
    const browser = await signIn('ana@meridian.example')
    const before = browser.cookies.get('accord')
    const start = await browser.call('people.startSecondFactor')
    expect(start.body.uri).toContain(
      `otpauth://totp/Accord:ana%40meridian.example?secret=${start.body.secret}`,
    )
    const wrong = await browser.call('people.finishSecondFactor', { body: { code: '000000' } })
    expect(wrong.body.code).toBe('people.wrong_code')
    expect((await knock('ana@meridian.example')).body.state).toBe('signed_in')
    const { body } = await browser.call('people.finishSecondFactor', {
      body: { code: codeOf(start.body.secret) },
    })
    expect(body.codes).toHaveLength(10)
    expect(body.me.secondFactor).toEqual({ on: true, required: false, recoveryCodesLeft: 10 })
    expect(browser.cookies.get('accord')).not.toBe(before)

    const again = visit()
    expect((await knock('ana@meridian.example', again)).body).toEqual({ state: 'second_step' })
    expect((await again.call('people.me')).status).toBe(401)
    expect((await again.call('people.takeSecondStep', { body: { code: '000000' } })).body.code).toBe(
      'people.wrong_code',
    )
    const done = await again.call('people.takeSecondStep', { body: { code: codeOf(start.body.secret) } })
    expect(done.body.me.name).toBe('Ana Kovač')
  })

  test('S6: neither a link by mail nor a new password is a way around it', async () => {
    await hire('Lea Link', 'agent')
    const { secret } = await enrol(await signIn('lea@meridian.example'))
    await visit().call('people.askForLink', { body: { email: 'lea@meridian.example' } })
    await work()
    const [link] = await linksFor('lea@meridian.example')
    const browser = visit()
    const used = await browser.call('people.useLink', {
      body: { account: link?.account, token: link?.token },
    })
    expect(used.body).toEqual({ state: 'second_step' })
    expect((await browser.call('people.me')).status).toBe(401)
    expect((await browser.call('people.takeSecondStep', { body: { code: codeOf(secret) } })).status).toBe(200)

    await visit().call('people.askForReset', { body: { email: 'lea@meridian.example' } })
    await work()
    const [reset] = await linksFor('lea@meridian.example')
    const other = visit()
    const replaced = await other.call('people.resetPassword', {
      body: { account: reset?.account, token: reset?.token, password: 'seven loud cormorants' },
    })
    expect(replaced.body).toEqual({ state: 'second_step' })
    expect((await other.call('people.me')).status).toBe(401)
  })

  test('without the phone a recovery code lets in, once; only its hash is kept', async () => {
    await hire('Rob Recovery', 'agent')
    const { codes } = await enrol(await signIn('rob@meridian.example'))
    const [code = ''] = codes
    const { rows } = await desk.database.owner.query('select backup_codes, secret from auth.second_factors')
    for (const row of rows) for (const each of codes) expect(row.backup_codes).not.toContain(each)
    const browser = visit()
    await knock('rob@meridian.example', browser)
    const typed = { recoveryCode: code.toUpperCase().replace('-', ' ') }
    expect((await browser.call('people.takeSecondStep', { body: typed })).body.me.secondFactor).toMatchObject(
      {
        recoveryCodesLeft: 9,
      },
    )
    const twice = visit()
    await knock('rob@meridian.example', twice)
    expect((await twice.call('people.takeSecondStep', { body: typed })).body.code).toBe('people.wrong_code')
  })

  test('a stolen hash of a recovery code is not a recovery code', async () => {
    await hire('Hugo Hash', 'agent')
    await enrol(await signIn('hugo@meridian.example'))
    const { rows } = await desk.database.owner.query(
      `select backup_codes from auth.second_factors f join people p on p.id = f.user_id where p.name = 'Hugo Hash'`,
    )
    const [stolen] = JSON.parse(rows[0].backup_codes) as string[]
    const browser = visit()
    await knock('hugo@meridian.example', browser)
    const { status } = await browser.call('people.takeSecondStep', { body: { recoveryCode: stolen } })
    expect(status).toBe(422)
  })

  test('a code that somebody saw being typed does not let them in after its owner', async () => {
    await hire('Seen Twice', 'agent')
    const { secret } = await enrol(await signIn('seen@meridian.example'))
    const [owner, thief] = [visit(), visit()]
    await knock('seen@meridian.example', owner)
    await knock('seen@meridian.example', thief)
    const body = { code: codeOf(secret) }
    expect((await owner.call('people.takeSecondStep', { body })).status).toBe(200)
    expect((await thief.call('people.takeSecondStep', { body })).body.code).toBe('people.wrong_code')
    expect(thief.cookies.has('accord')).toBe(false)
    expect((await thief.call('people.me')).status).toBe(401)
    expect((await owner.call('people.me')).status).toBe(200)
  })

  test('five wrong codes end the attempt: the password is asked again', async () => {
    await hire('Gil Guess', 'agent')
    const { secret } = await enrol(await signIn('gil@meridian.example'))
    const browser = visit()
    await knock('gil@meridian.example', browser)
    for (let guess = 0; guess < 5; guess += 1)
      await browser.call('people.takeSecondStep', { body: { code: '000000' } })
    const late = await browser.call('people.takeSecondStep', { body: { code: codeOf(secret) } })
    expect(late.body.code).toBe('people.second_step_expired')
  })

  test('can be demanded: until it is set up, nothing else is open', async () => {
    await hire('Nia New', 'agent')
    const noor = await signIn('noor@meridian.example')
    const rules = { idleMinutes: 30, contactIdleMinutes: 720, secondFactor: 'staff' }
    const browser = await signIn('nia@meridian.example')
    expect((await browser.call('people.list')).status).toBe(200)
    expect((await noor.call('people.updateSecurity', { body: rules })).body.secondFactor).toBe('staff')
    const shut = await browser.call('people.list')
    expect([shut.status, shut.body.code]).toEqual([403, 'people.second_step_needed'])
    expect((await browser.call('people.me')).body.secondFactor).toMatchObject({ on: false, required: true })
    await enrol(browser)
    expect((await browser.call('people.list')).status).toBe(200)
    expect((await browser.call('people.dropSecondFactor')).body.code).toBe('people.second_factor_required')
    const { rows } = await desk.database.owner.query(
      `select subject from outbox where to_addresses @> '[{"address": "noor@meridian.example"}]'`,
    )
    expect(rows.map(({ subject }) => subject)).toContain('Noor Haddad changed how people sign in to Accord')
    await enrol(noor)
    await noor.call('people.updateSecurity', { body: { ...rules, secondFactor: 'nobody' } })
  })

  test('is dropped by its person after the password, or by an administrator for someone locked out', async () => {
    const id = await hire('Dan Drop', 'agent')
    const browser = await signIn('dan@meridian.example')
    await enrol(browser)
    await desk.database.owner.query(`update auth.sessions set confirmed_at = now() - interval '11 minutes'`)
    expect((await browser.call('people.dropSecondFactor')).body.code).toBe('people.confirm_first')
    expect((await browser.call('people.confirmMe', { body: { password: 'wrong password' } })).body.code).toBe(
      'people.wrong_password',
    )
    expect(
      (await browser.call('people.confirmMe', { body: { password } })).body.confirmedUntil,
    ).not.toBeNull()
    expect((await browser.call('people.dropSecondFactor')).body.secondFactor.on).toBe(false)
    expect((await knock('dan@meridian.example')).body.state).toBe('signed_in')

    await enrol(browser)
    await hire('Omar Other', 'administrator')
    const omar = await signIn('omar@meridian.example')
    const dropped = await omar.call('people.dropSecondFactorOf', { params: { id } })
    expect(dropped.body.secondFactor).toBe(false)
    expect((await browser.call('people.me')).status).toBe(401)
    expect((await knock('dan@meridian.example')).body.state).toBe('signed_in')
    const { rows } = await desk.database.owner.query(
      `select payload ->> 'name' as name, actor_id is null as desk from ledger where type = 'person.second_factor_dropped'`,
    )
    expect(rows).toHaveLength(2)
  })
})
