import { describe, expect, test } from 'vitest'
import { letter } from '#test/support/letters.ts'
import { sendingDesk } from '#test/support/sending-desk.ts'

const { as, at, ana, sink, receive, runJobs, relayTo } = await sendingDesk()
await relayTo(sink.port)

describe('an acknowledgement', () => {
  const acknowledgements = () => sink.mails.filter(mail => mail.headers.subject?.includes('We have received'))

  test('tells the number and by when we answer, in the client’s zone, and nothing the sender wrote', async () => {
    await at('24 02:00')
    const row = await receive(
      letter({
        from: '"Buy cheap pills" <kim@nordwind.example>',
        subject: 'Visit pills.example',
        text: 'pills.example',
      }),
      { from: 'kim@nordwind.example' },
    )
    await runJobs()
    const mail = acknowledgements().at(-1)
    const { number } = (await as(ana)('tickets.get', { params: { ticket: row.ticket_id ?? '' } })).body
    expect(mail?.body).toContain(`Its number is #${number}`)
    expect(mail?.body).toMatch(/We answer by \w{3} \d\d:\d\d \(Tokyo\)\./)
    expect(mail?.raw.toLowerCase()).not.toContain('pills')
    expect(mail?.headers['auto-submitted']).toBe('auto-replied')
    expect(mail?.headers['x-auto-response-suppress']).toBe('All')
  })

  test('is no message of the conversation and meets no promise', async () => {
    const row = await receive(letter({ subject: 'Clock' }))
    await runJobs()
    const ticket = (await as(ana)('tickets.get', { params: { ticket: row.ticket_id ?? '' } })).body
    expect(ticket.messages).toHaveLength(1)
    const first = ticket.clocks.find(({ promise }: { promise: string }) => promise === 'first_response')
    expect(first.state).toBe('running')
  })

  test('goes to one address three times an hour at most (R30, B15)', async () => {
    await at('25 03:00')
    const before = acknowledgements().length
    for (let n = 0; n < 6; n += 1)
      await receive(letter({ from: 'bot@acme.example' }), { from: 'bot@acme.example' })
    await runJobs()
    expect(acknowledgements().length - before).toBe(3)
  })

  test('never answers a machine, the null sender, or who asked not to be answered', async () => {
    await at('26 03:00')
    const before = acknowledgements().length
    await receive(letter({ headers: ['Auto-Submitted: auto-generated'] }))
    await receive(letter(), { from: '' })
    await receive(letter({ headers: ['X-Auto-Response-Suppress: All'] }))
    await receive(letter({ from: 'someone@unknown.example' }), { from: 'someone@unknown.example' })
    await runJobs()
    expect(acknowledgements().length).toBe(before)
  })
})
