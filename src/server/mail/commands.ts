// `accord mail …`: try the relay, count the mail, take one mail in from a file.

import type { Readable } from 'node:stream'
import { usableAddress } from '#domain/mail/address.ts'
import type { MessageKey } from '#locales/keys.ts'
import type { Command, Streams } from '../platform/command.ts'
import { readSecret } from '../platform/secrets.ts'
import { wordsIn } from '../platform/words.ts'
import { letterboxOf } from './intake/hook.ts'
import { limits } from './intake/limits.ts'
import { relayPassword } from './outgoing/relay.ts'
import { tryRelay } from './outgoing/trial.ts'
import { mailSettings } from './settings.ts'
import { countMail } from './store/received.ts'

const say = wordsIn('en')

const option = (args: readonly string[], name: string): string | null => {
  const at = args.indexOf(`--${name}`)
  return at < 0 ? null : (args[at + 1] ?? null)
}

const test: Command = {
  name: 'mail test',
  usage: '[--to <address>] [--json]',
  says: 'Try the mail relay step by step; with --to, send a mail',
  needs: 'desk',
  run: async (args, streams, desk) => {
    const settings = await mailSettings(desk)
    if (!settings.relay) {
      streams.complain(say('refusal.mail.no_relay'))
      return 1
    }
    const to = option(args, 'to')
    if (args.includes('--to') && (to === null || usableAddress(to) === null)) {
      streams.complain('Say to whom: accord mail test --to ana@example.com')
      return 2
    }
    const password = await readSecret(desk.database.app, desk.secrets, relayPassword)
    const trial = await tryRelay({ ...settings.relay, password }, { to, settings, url: desk.config.url })
    if (args.includes('--json')) streams.print(JSON.stringify(trial))
    else {
      for (const { step, ok, answer, ms } of trial.steps)
        streams.print(
          `${ok ? 'ok    ' : 'FAILED'}  ${step.padEnd(8)} ${String(ms).padStart(6)} ms  ${answer}`,
        )
      if (trial.cause)
        streams.print(say(trial.cause as MessageKey, { address: settings.intake.address ?? '' }))
    }
    return trial.ok ? 0 : 1
  },
}

const count: Command = {
  name: 'mail count',
  usage: '[--json]',
  says: 'How much mail came in and what became of it; 1 when the sum is not the whole',
  needs: 'desk',
  run: async (args, streams, desk) => {
    const { received, states, triage, outbox } = await countMail(desk.database.app)
    const sum = Object.values(states).reduce((total, one) => total + one, 0)
    const balanced = sum === received
    if (args.includes('--json')) streams.print(JSON.stringify({ received, states, balanced, triage, outbox }))
    else {
      streams.print(`received ${received}${balanced ? '' : `, but the states add up to ${sum}`}`)
      for (const [state, many] of Object.entries(states))
        streams.print(`  ${(state === 'received' ? 'not yet handled' : state).padEnd(16)} ${many}`)
      streams.print(`in triage ${triage}`)
      streams.print(
        `outbox: ${Object.entries(outbox)
          .map(([state, many]) => `${many} ${state}`)
          .join(', ')}`,
      )
    }
    return balanced ? 0 : 1
  },
}

const take: Command = {
  name: 'mail take',
  usage: '[--from <address>] [--to <address>] < message.eml',
  says: 'Take one raw message in from standard input, as if it had come by mail',
  needs: 'desk',
  run: async (args, streams, desk) => {
    const bytes = await readAll(streams.input)
    if (bytes.length === 0 || bytes.length > limits.bytes) {
      streams.complain(
        `One message of at most ${limits.bytes / 1024 / 1024} MB is expected on standard input.`,
      )
      return 2
    }
    const to = option(args, 'to') ?? (await mailSettings(desk)).intake.address
    const id = await letterboxOf(desk).take({
      source: 'cli',
      mailFrom: usableAddress(option(args, 'from') ?? '') ?? '',
      recipients: to ? [to] : [],
      remote: '',
      bytes,
    })
    streams.print(id)
    return 0
  },
}

const readAll = async (input: Streams['input'] & Readable): Promise<Buffer> => {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of input) {
    size += (part as Buffer).length
    if (size > limits.bytes) return Buffer.alloc(limits.bytes + 1)
    parts.push(part as Buffer)
  }
  return Buffer.concat(parts)
}

export const mailCommands: readonly Command[] = [test, count, take]
