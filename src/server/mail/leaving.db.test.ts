import { expect, test } from 'vitest'
import { newId } from '#server/platform/ids.ts'
import { flush, openUnit } from '#server/platform/unit.ts'
import { testDatabase } from '#test/support/database.ts'
import { putBack, takeForRelay } from './store/outbox.ts'
import { lockOutgoing } from './store/outgoing.ts'

const database = await testDatabase()

const waitingMail = async (): Promise<string> => {
  const id = newId()
  const unit = openUnit(database.app, await database.now())
  unit.insert('outbox', {
    id,
    kind: 'reply',
    automatic: false,
    to_addresses: JSON.stringify([]) as never,
    subject: 'Re: SSO loop',
    text: 'Hello',
    message_header: `<${id}@desk.example>`,
  })
  await flush(database, unit)
  return id
}

test('a mail that was cancelled after it was read for sending does not leave', async () => {
  const id = await waitingMail()
  await database.app.updateTable('outbox').set({ state: 'cancelled' }).where('id', '=', id).execute()
  expect(await takeForRelay(database.app, id)).toBe(false)
})

test('a mail that was handed to the relay can no longer be taken back, until the relay has refused it', async () => {
  const id = await waitingMail()
  expect(await takeForRelay(database.app, id)).toBe(true)
  expect((await lockOutgoing(database.app, id))?.state).toBe('sent')
  await putBack(database.app, id)
  expect((await lockOutgoing(database.app, id))?.state).toBe('waiting')
})
