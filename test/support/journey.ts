// What journeys share: a whole desk on loopback, a browser, a mail server of the client's, and people who act.

import nodemailer from 'nodemailer'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll } from 'vitest'
import type { Role } from '#domain/actor.ts'
import type { Contracts, EndpointName } from '#domain/contracts.ts'
import { contracts } from '#domain/contracts.ts'
import type { ReplyOf, RequestOf } from '#domain/endpoint.ts'
import { setupLink } from '#server/people/index.ts'
import { launchChromium } from './chromium.ts'
import { openSink, type Sink } from './smtp-sink.ts'
import { testNode } from './test-desk.ts'

export type Scene = {
  readonly node: Awaited<ReturnType<typeof testNode>>
  readonly browser: Browser
  /** Where the desk's mail goes: everybody's mailbox. */
  readonly sink: Sink
  /** A window of somebody's, with console noise collected. */
  readonly window: (options?: { readonly width?: number; readonly height?: number }) => Promise<Page>
  readonly noise: string[]
}

export const openScene = async (): Promise<Scene> => {
  const node = await testNode()
  const browser = await launchChromium()
  const sink = await openSink()
  afterAll(() => browser.close())
  const noise: string[] = []
  return {
    node,
    browser,
    sink,
    noise,
    window: async ({ width = 1440, height = 900 } = {}) => {
      const context: BrowserContext = await browser.newContext({
        viewport: { width, height },
        locale: 'en-GB',
      })
      const page = await context.newPage()
      page.on('pageerror', error => noise.push(String(error)))
      page.on('response', async response => {
        if (response.status() >= 400 && response.status() !== 401)
          noise.push(
            `${response.request().method()} ${response.url()} ${response.status()} ${await response.text().catch(() => '')}`,
          )
      })
      page.on('console', message => {
        if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
          noise.push(message.text())
      })
      return page
    },
  }
}

/** The first start, done by a person: the link from the terminal, the set-up page, the queue. */
export const setUpByHand = async (scene: Scene, hours: string): Promise<Page> => {
  const link = await setupLink(scene.node.desk)
  if (!link) throw new Error('the desk was set up already')
  const page = await scene.window()
  await page.goto(link)
  await page.getByLabel('Your name').fill('Noor Haddad')
  await page.getByLabel('E-mail address').fill('noor@meridian.example')
  await page.getByLabel('Password', { exact: true }).fill('seven quiet herons wade')
  await page.getByLabel('Company name').fill('Meridian Software')
  await choose(page, 'Time zone', 'Amsterdam (Europe)')
  await page.getByLabel('Hours').fill(hours)
  await page.getByLabel('The address your clients write to').fill('support@meridian.example')
  await page.getByRole('button', { name: 'Open the desk' }).click()
  await page.waitForURL('**/q/my')
  return page
}

/** Picks one of a long list by typing its name. */
export const choose = async (page: Page, field: string, name: string): Promise<void> => {
  const box = page.getByLabel(field, { exact: true }).first()
  await box.click()
  await box.fill(name)
  await page.getByRole('option', { name, exact: true }).click()
}

/** Calls an endpoint with the session of an open window, as the app itself does. */
export const callFrom = async <N extends EndpointName>(
  page: Page,
  name: N,
  input: Partial<RequestOf<Contracts[N]>> = {},
): Promise<ReplyOf<Contracts[N]>> => {
  const { method, path } = contracts[name]
  const { params, query, body } = input as {
    readonly params?: Record<string, string>
    readonly query?: Record<string, string>
    readonly body?: unknown
  }
  const url = `/api/v1${path.replace(/\{(\w+)\}/g, (_, key: string) => params?.[key] ?? '')}${query ? `?${new URLSearchParams(query)}` : ''}`
  const answer = await page.evaluate(
    async request => {
      const me = (await (await fetch('/api/v1/me')).json()) as { csrf?: string }
      const response = await fetch(request.url, {
        method: request.method,
        headers: {
          'x-csrf-token': me.csrf ?? '',
          ...(request.body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
      })
      return { ok: response.ok, status: response.status, text: await response.text() }
    },
    { url, method, body },
  )
  if (!answer.ok) throw new Error(`${name}: ${answer.status} ${answer.text}`)
  return (answer.text ? JSON.parse(answer.text) : {}) as ReplyOf<Contracts[N]>
}

/** Connects the desk to the mail server of this scene. */
export const connectMail = (scene: Scene, page: Page): Promise<unknown> =>
  callFrom(page, 'mail.saveRelay', {
    body: { host: '127.0.0.1', port: scene.sink.port, secure: 'none', user: null },
  } as never)

/** A colleague who is invited by mail, opens the link and chooses a password. */
export const joinByInvitation = async (
  scene: Scene,
  from: Page,
  person: { readonly name: string; readonly email: string; readonly role?: Role },
): Promise<Page> => {
  await callFrom(from, 'people.confirmMe', { body: { password: 'seven quiet herons wade' } } as never)
  await callFrom(from, 'people.invite', { body: { role: 'agent', ...person } } as never)
  const mail = await until(
    () => scene.sink.mails.find(({ to }) => to.includes(person.email)),
    'the invitation',
  )
  const link = /http:\/\/localhost:\d+\/invitation#\S+/.exec(readable(mail.body))?.[0]
  if (!link) throw new Error(`no link in the invitation:\n${readable(mail.body)}`)
  const page = await scene.window()
  await page.goto(link)
  await page.getByLabel('New password').fill('four grey cranes turn')
  await page.getByRole('button', { name: 'Accept and sign in' }).click()
  await page.waitForURL('**/q/my')
  return page
}

/** Signs in where a session has ended. */
export const signInAgain = async (
  scene: Scene,
  page: Page,
  { email, password }: { readonly email: string; readonly password: string },
): Promise<void> => {
  await page.goto(`${scene.node.config.url}/sign-in`)
  await page.getByLabel('E-mail address').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.waitForURL('**/q/my')
}

/** Sends a mail to the desk over a real socket. @returns its Message-ID. */
export const writeToDesk = async (
  scene: Scene,
  mail: {
    readonly from: string
    readonly subject: string
    readonly text: string
    readonly to?: string
    readonly inReplyTo?: string
    readonly references?: string
  },
): Promise<string> => {
  const transport = nodemailer.createTransport({
    host: '127.0.0.1',
    port: scene.node.config.smtpPort,
    secure: false,
    ignoreTLS: true,
  })
  const sent = await transport.sendMail({ to: 'support@meridian.example', ...mail })
  transport.close()
  return sent.messageId
}

/** Waits until `find` finds something; fails with what was waited for. */
export const until = async <T>(
  find: () => T | undefined | null | false | Promise<T | undefined | null | false>,
  what: string,
  atMost = 15_000,
): Promise<T> => {
  const end = performance.now() + atMost
  for (;;) {
    const found = await find()
    if (found) return found
    if (performance.now() > end) throw new Error(`waited ${atMost} ms for ${what}`)
    await new Promise(resolve => setTimeout(resolve, 25))
  }
}

/** A quoted-printable or plain body, readable. */
export const readable = (body: string): string =>
  body
    .replace(/=\r?\n/g, '')
    .replace(/(?:=[0-9A-F]{2})+/g, bytes => Buffer.from(bytes.replaceAll('=', ''), 'hex').toString('utf8'))
