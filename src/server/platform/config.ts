// The environment, checked once at start: every mistake is reported at once, in words.

import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'

export const nodeRoles = ['web', 'intake', 'worker', 'sweeper'] as const
export type NodeRole = (typeof nodeRoles)[number]

const port = z.coerce.number().int().min(0).max(65535)

const Environment = z.object({
  DATABASE_URL: z.string().startsWith('postgres', 'starts with postgres:// or postgresql://').optional(),
  ACCORD_DATA: z.string().min(1).default('./var'),
  ACCORD_PORT: port.default(3000),
  ACCORD_HOST: z.string().default('127.0.0.1'),
  ACCORD_SMTP_PORT: port.default(2525),
  ACCORD_SMTP_HOST: z.string().default('127.0.0.1'),
  ACCORD_LMTP_PORT: port.optional(),
  ACCORD_URL: z.url().optional(),
  ACCORD_ROLES: z
    .string()
    .default(nodeRoles.join(','))
    .transform(list => list.split(',').map(role => role.trim()))
    .pipe(z.array(z.enum(nodeRoles)).min(1)),
  ACCORD_LOG: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  ACCORD_SECRET: z.string().min(32, 'at least 32 characters').optional(),
  ACCORD_TRUSTED_PROXIES: z
    .string()
    .default('')
    .transform(list =>
      list
        .split(',')
        .map(item => item.trim())
        .filter(Boolean),
    ),
})

export type Config = {
  readonly databaseUrl: string | null
  readonly dataFolder: string
  readonly host: string
  readonly port: number
  readonly smtpHost: string
  readonly smtpPort: number
  /** For a mail server on the same machine that hands over by LMTP; null: not listened to. */
  readonly lmtpPort: number | null
  /** The public address, without a slash at the end; links in mail are built from it and from nothing else. */
  readonly url: string
  readonly roles: ReadonlySet<NodeRole>
  readonly logLevel: z.infer<typeof Environment>['ACCORD_LOG']
  readonly secret: string | null
  readonly trustedProxies: readonly string[]
}

export class ConfigError extends Error {}

/** Reads the settings; `NAME_FILE` may hold the path of a file with the value, for secrets mounted by a container. */
export const readConfig = (environment: NodeJS.ProcessEnv): Config => {
  const parsed = Environment.safeParse(withFiles(environment))
  if (!parsed.success) {
    const faults = parsed.error.issues.map(issue => `  ${issue.path.join('.')}: ${issue.message}`)
    throw new ConfigError(`These settings cannot be used:\n${faults.join('\n')}`)
  }
  const settings = parsed.data
  return {
    databaseUrl: settings.DATABASE_URL ?? null,
    dataFolder: path.resolve(settings.ACCORD_DATA),
    host: settings.ACCORD_HOST,
    port: settings.ACCORD_PORT,
    smtpHost: settings.ACCORD_SMTP_HOST,
    smtpPort: settings.ACCORD_SMTP_PORT,
    lmtpPort: settings.ACCORD_LMTP_PORT ?? null,
    url: (settings.ACCORD_URL ?? `http://localhost:${settings.ACCORD_PORT}`).replace(/\/+$/, ''),
    roles: new Set(settings.ACCORD_ROLES),
    logLevel: settings.ACCORD_LOG,
    secret: settings.ACCORD_SECRET ?? null,
    trustedProxies: settings.ACCORD_TRUSTED_PROXIES,
  }
}

const withFiles = (environment: NodeJS.ProcessEnv): Record<string, string | undefined> => {
  const values: Record<string, string | undefined> = {}
  for (const name of Object.keys(Environment.shape)) {
    const given = environment[name]
    const file = environment[`${name}_FILE`]
    if (given !== undefined && given !== '') values[name] = given
    else if (file) {
      if (!existsSync(file)) throw new ConfigError(`${name}_FILE names ${file}, which does not exist.`)
      values[name] = readFileSync(file, 'utf8').trim()
    }
  }
  return values
}
