// better-auth, set up for this desk and used only from here and from accounts.ts: it checks passwords and codes and
// opens sessions. It serves no route of its own, registers nobody, and sends no mail.

import { betterAuth } from 'better-auth'
import { createAuthEndpoint } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import { twoFactor } from 'better-auth/plugins'
import { z } from 'zod'
import type { Desk } from '#server/platform/desk.ts'
import { newId } from '#server/platform/ids.ts'
import { hashPassword, isPassword } from './password-hash.ts'
import { accountsDatabase, hashedSessionTokens } from './store/better-auth-database.ts'
import { admit } from './store/sessions.ts'
import { keyedHash, newToken } from './tokens.ts'

const hour = 3_600_000
/** However busy: after so long everyone signs in again. */
export const longest = { staff: 12 * hour, contact: 30 * 24 * hour } as const

export const cookieNames = (url: string) => {
  // __Host-: the browser itself refuses to send it elsewhere or to let a sibling site set it.
  const prefix = url.startsWith('https:') ? '__Host-' : ''
  return { session: `${prefix}accord`, step: `${prefix}accord-step` }
}

export const openBetterAuth = (desk: Desk) => {
  const { config, database, log, secrets } = desk
  const secure = config.url.startsWith('https:')
  const names = cookieNames(config.url)
  const attributes = { secure, httpOnly: true, sameSite: 'lax', path: '/' } as const
  return betterAuth({
    appName: 'Accord',
    baseURL: config.url,
    trustedOrigins: [new URL(config.url).origin],
    secret: secrets.derive('better-auth').toString('base64url'),
    telemetry: { enabled: false },
    rateLimit: { enabled: false }, // limits.ts: shared by all nodes
    logger: { log: (level, message) => log.debug({ level }, message) },
    database: accountsDatabase(database),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      password: { hash: hashPassword, verify: isPassword },
    },
    advanced: {
      useSecureCookies: false, // the names below carry the stricter prefix themselves
      database: { generateId: () => newId() },
      ipAddress: { ipAddressHeaders: ['x-accord-peer'] },
      cookies: {
        session_token: { name: names.session, attributes },
        two_factor: { name: names.step, attributes },
      },
    },
    verification: {
      modelName: 'verifications',
      storeIdentifier: 'hashed',
      fields: { expiresAt: 'expires_at', createdAt: 'created_at', updatedAt: 'updated_at' },
    },
    user: {
      modelName: 'users',
      fields: { emailVerified: 'email_verified', createdAt: 'created_at', updatedAt: 'updated_at' },
    },
    account: {
      modelName: 'credentials',
      fields: {
        userId: 'user_id',
        providerId: 'provider_id',
        accountId: 'account_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
    },
    session: {
      modelName: 'sessions',
      fields: {
        userId: 'user_id',
        expiresAt: 'expires_at',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
      additionalFields: {
        activeAt: { type: 'date', fieldName: 'active_at', input: false, required: false },
        confirmedAt: { type: 'date', fieldName: 'confirmed_at', input: false, required: false },
      },
      expiresIn: longest.contact / 1_000,
      disableSessionRefresh: true, // session.ts: what a person does extends it, what a page polls does not
    },
    databaseHooks: {
      session: {
        create: {
          /** Nobody who was disabled comes in by any way, and the database's clock says until when. */
          before: async session => {
            const person = await admit(database.app, session.userId)
            if (!person) return false
            const now = new Date(person.now)
            return {
              data: {
                ...session,
                token: newToken(),
                expiresAt: new Date(person.now + longest[person.kind]),
                activeAt: now,
                confirmedAt: now,
                createdAt: now,
              },
            }
          },
        },
      },
    },
    plugins: [hashedSessionTokens, linkSignIn, secondFactor(desk)],
  })
}

export type BetterAuth = ReturnType<typeof openBetterAuth>

/** Who used a link of ours has shown the mailbox: a session, or the second step first. */
const linkSignIn = {
  id: 'accord-link',
  endpoints: {
    signInByLink: createAuthEndpoint(
      '/sign-in/link',
      { method: 'POST', body: z.object({ userId: z.string() }), requireHeaders: true },
      async ctx => {
        const { internalAdapter } = ctx.context
        const user = await internalAdapter.findUserById(ctx.body.userId)
        const session = user && (await internalAdapter.createSession(user.id))
        if (!user || !session) throw ctx.error('UNAUTHORIZED')
        await setSessionCookie(ctx, { session, user })
        return ctx.json({ user: { id: user.id }, token: session.token })
      },
    ),
  },
} as const

const secondFactor = (desk: Desk) => {
  const key = recoveryKey(desk)
  const plugin = twoFactor({
    issuer: 'Accord',
    schema: {
      user: { fields: { twoFactorEnabled: 'two_factor_enabled' } },
      twoFactor: {
        modelName: 'second_factors',
        fields: {
          userId: 'user_id',
          backupCodes: 'backup_codes',
          failedVerificationCount: 'failed_verification_count',
          lockedUntil: 'locked_until',
        },
      },
    },
    backupCodeOptions: {
      // Kept as keyed hashes, and asked for by hash: what is stored opens nothing. Hashes stay as they are.
      storeBackupCodes: {
        encrypt: async json =>
          JSON.stringify((JSON.parse(json) as string[]).map(code => hashOfRecoveryCode(key, code))),
        decrypt: async stored => stored,
      },
    },
  })
  // It asks for the second step after a password only; a link by mail must not be a way around it.
  const [afterSignIn] = plugin.hooks.after
  if (afterSignIn) afterSignIn.matcher = ({ path }) => path === '/sign-in/email' || path === '/sign-in/link'
  return plugin
}

export const recoveryKey = (desk: Desk): Buffer => desk.secrets.derive('recovery codes')

const hashed = 'h:'
export const hashOfRecoveryCode = (key: Buffer, code: string): string =>
  code.startsWith(hashed)
    ? code
    : `${hashed}${keyedHash(key, code.toLowerCase().replaceAll(/[^a-z0-9]/g, ''))}`
