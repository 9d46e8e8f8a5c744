// Trying a relay step by step, the way sending will go, and telling what the other side answered at each. Passwords
// are used and never shown; the other server's words are cleaned before they are.

import { lookup } from 'node:dns/promises'
import nodemailer from 'nodemailer'
import { displayLine } from '#domain/mail/clean.ts'
import type { DeliveryCause } from '#domain/mail/delivery.ts'
import type { relayTrialSteps } from '#domain/mail/shapes.ts'
import { newId } from '../../platform/ids.ts'
import { wordsIn } from '../../platform/words.ts'
import type { MailSettings } from '../settings.ts'
import { failureOf } from './failure.ts'
import { connectionOptions, type RelayAccess } from './relay.ts'

type Step = (typeof relayTrialSteps)[number]
export type TrialStep = {
  readonly step: Step
  readonly ok: boolean
  readonly answer: string
  readonly ms: number
}
export type Trial = {
  readonly ok: boolean
  readonly steps: readonly TrialStep[]
  readonly cause: string | null
}

export const tryRelay = async (
  access: RelayAccess,
  about: { readonly to: string | null; readonly settings: MailSettings; readonly url: string },
): Promise<Trial> => {
  const steps: TrialStep[] = []
  let since = performance.now()
  const note = (step: Step, ok: boolean, answer: string): void => {
    const now = performance.now()
    steps.push({ step, ok, answer: withoutSecret(answer, access), ms: Math.round(now - since) })
    since = now
  }
  try {
    const found = await lookup(access.host.replace(/^\[|\]$/g, ''))
    note('resolve', true, found.address)
  } catch (error) {
    note('resolve', false, (error as Error).message)
    return failed(steps, 'host_unknown')
  }
  const heard = listen()
  const transport = nodemailer.createTransport({
    ...connectionOptions(access, new URL(about.url).hostname),
    logger: heard.logger as never,
    debug: true,
  })
  try {
    await transport.verify()
    for (const { step, answer } of heard.steps(access)) note(step, true, answer)
    if (!about.to) return { ok: true, steps, cause: null }
    const from = about.settings.intake.address ?? `accord@${new URL(about.url).hostname}`
    const say = wordsIn(about.settings.company.language)
    const info = await transport.sendMail({
      messageId: `<${newId()}@${new URL(about.url).hostname}>`,
      from: { name: about.settings.company.name, address: from },
      to: about.to,
      subject: say('mail.trial.subject'),
      text: say('mail.trial.text', { url: about.url }),
      headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
      envelope: { from, to: [about.to] },
      disableFileAccess: true,
      disableUrlAccess: true,
    })
    note('send', true, info.response)
    return { ok: true, steps, cause: null }
  } catch (error) {
    const failure = failureOf(error)
    const wasConnected = steps.some(({ step }) => step === 'connect')
    if (!wasConnected) for (const { step, answer } of heard.steps(access)) note(step, true, answer)
    note(stepOf(failure.at, steps), false, failure.text)
    return failed(steps, failure.cause)
  } finally {
    transport.close()
  }
}

const failed = (steps: readonly TrialStep[], cause: DeliveryCause): Trial => ({
  ok: false,
  steps,
  cause: `mail.cause.${cause}`,
})

const stepOf = (at: ReturnType<typeof failureOf>['at'], done: readonly TrialStep[]): Step => {
  if (at === 'connect') return done.some(({ step }) => step === 'connect') ? 'greet' : 'connect'
  if (at === 'encrypt') return 'encrypt'
  return at === 'sign_in' ? 'sign_in' : 'send'
}

const withoutSecret = (text: string, { password, user }: RelayAccess): string => {
  let shown = text
  for (const secret of [
    password,
    password && Buffer.from(password).toString('base64'),
    user && password && Buffer.from(`\0${user}\0${password}`).toString('base64'),
  ])
    if (secret) shown = shown.replaceAll(secret, '…')
  return displayLine(shown, 300)
}

// The library tells its log what went over the wire; only the other side's lines are kept, in their order.
const listen = () => {
  const lines: string[] = []
  let connected = ''
  let encrypted = false
  const hear = (entry: { tnx?: string }, message?: string, ...rest: unknown[]): void => {
    const text = rest.reduce<string>((made, part) => made.replace(/%[sd]/, String(part)), message ?? '')
    if (entry?.tnx === 'server') lines.push(text.replace(/^S: /, '').trim())
    if (/established to|Connected to/i.test(text)) connected = text
    if (/secure|TLS/i.test(text) && entry?.tnx === 'smtp') encrypted = true
  }
  const nothing = (): void => {}
  return {
    logger: {
      level: nothing,
      trace: nothing,
      debug: hear,
      info: hear,
      warn: hear,
      error: nothing,
      fatal: nothing,
    },
    steps: (access: RelayAccess): readonly { readonly step: Step; readonly answer: string }[] => {
      const greeting = lines.find(line => line.startsWith('220'))
      const signedIn = lines.find(line => line.startsWith('235'))
      const started = lines.some(line => /^220.*(?:TLS|ready)/i.test(line) && line !== greeting)
      return [
        ...(connected || greeting
          ? [{ step: 'connect' as const, answer: `${access.host}:${access.port}` }]
          : []),
        ...(greeting ? [{ step: 'greet' as const, answer: greeting }] : []),
        ...(greeting && (access.secure === 'tls' || started || encrypted) && access.secure !== 'none'
          ? [{ step: 'encrypt' as const, answer: 'TLS' }]
          : []),
        ...(signedIn ? [{ step: 'sign_in' as const, answer: signedIn }] : []),
      ]
    },
  }
}
