import { describe, expect, test } from 'vitest'
import { sendingDesk } from '#test/support/sending-desk.ts'

const { desk, as, ana, olga, admin, acme } = await sendingDesk()

describe('who may', () => {
  test('observers see neither outbox nor triage; only administrators set mail up', async () => {
    expect((await as(olga)('mail.outbox')).status).toBe(403)
    expect((await as(olga)('mail.received')).status).toBe(403)
    expect(
      (await as(ana)('mail.saveIntake', { body: { address: 'x@desk.example', acknowledge: true } })).status,
    ).toBe(403)
    expect((await as(ana)('mail.removeRelay')).status).toBe(403)
    expect((await as(acme.kim)('mail.outbox')).status).toBe(404)
    expect((await as(null)('mail.outbox')).status).toBe(401)
  })

  test('a password is never told again, and never sent unprotected to somewhere else', async () => {
    const saved = await as(admin)('mail.saveRelay', {
      body: { host: 'mail.example', port: 587, secure: 'starttls', user: 'desk', password: 'heron-4711' },
    })
    expect(saved.body.relay).toEqual({
      changedAt: expect.any(String),
      host: 'mail.example',
      port: 587,
      secure: 'starttls',
      user: 'desk',
      hasPassword: true,
    })
    expect(JSON.stringify(saved.body)).not.toContain('heron')
    const { rows } = await desk.database.owner.query(
      `select payload::text from ledger where type = 'mail.relay_changed'`,
    )
    expect(JSON.stringify(rows)).not.toContain('heron')
    const open = await as(admin)('mail.saveRelay', {
      body: { host: 'mail.example', port: 25, secure: 'none', user: 'desk', password: 'x' },
    })
    expect(open.body).toMatchObject({ status: 422, code: 'mail.password_unprotected' })
    expect((await as(admin)('mail.removeRelay')).body.relay).toBeNull()
  })

  test.each(['support', 'support@localhost', 'a b@desk.example', 'support+x@desk.example'])(
    '%s is no address of ours',
    async address => {
      expect((await as(admin)('mail.saveIntake', { body: { address, acknowledge: true } })).status).toBe(422)
    },
  )
})
