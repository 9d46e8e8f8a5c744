import { spawn } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

/** Who PostgreSQL runs as. It refuses to run as root, so a root process lends it an unprivileged account. */
export type Account = {
  readonly name: string
  /** null: the account we run as ourselves. */
  readonly ids: { readonly uid: number; readonly gid: number } | null
}

export type Command = {
  readonly file: string
  readonly args: readonly string[]
  readonly ids: Account['ids']
}

/**
 * @param wanted the account asked for by name, or null
 * @param owner the user number the cluster belongs to already, or null before there is one
 */
export const chooseAccount = (wanted: string | null, owner: number | null): Account => {
  if (process.getuid?.() !== 0) return { name: 'the current user', ids: null }
  // initdb looks the number up in /etc/passwd, so an invented uid is not enough
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map(line => line.split(':'))
    .map(([name = '', , uid, gid]) => ({ name, ids: { uid: Number(uid), gid: Number(gid) } }))
    .filter(account => account.ids.uid > 0)
  const named = (name: string) => accounts.find(account => account.name === name)
  const chosen =
    wanted === null
      ? (accounts.find(account => account.ids.uid === owner) ??
        named('postgres') ??
        named('node') ??
        named('nobody'))
      : named(wanted)
  if (chosen) return chosen
  throw new Error(
    wanted === null
      ? 'PostgreSQL does not run as root and this machine has no account postgres, node or nobody to lend it. ' +
          'Create one of them, run Accord as an ordinary user, or set DATABASE_URL.'
      : `PostgreSQL cannot run as “${wanted}”: /etc/passwd has no such account, or it is root.`,
  )
}

const setpriv =
  process.platform === 'linux'
    ? ['/usr/bin/setpriv', '/bin/setpriv'].find(file => existsSync(file))
    : undefined

/**
 * The command line that runs `program` as `account`. With `diesWithUs` the kernel itself sends the program SIGINT
 * (for PostgreSQL: fast shutdown) when the thread that started it is gone, even after kill -9. Without
 * util-linux the account is still changed, and the stray server is stopped at the next start instead.
 */
export const commandAs = (
  account: Account,
  program: { readonly file: string; readonly args: readonly string[]; readonly diesWithUs: boolean },
): Command => {
  const { file, args, diesWithUs } = program
  if (setpriv === undefined || (account.ids === null && !diesWithUs)) return { file, args, ids: account.ids }
  const options = diesWithUs ? ['--pdeathsig', 'INT'] : []
  if (account.ids) {
    options.push('--reuid', String(account.ids.uid), '--regid', String(account.ids.gid), '--clear-groups')
    if (
      !mayEnter(account.ids.uid, file) ||
      args.some(arg => arg.startsWith('/') && !mayEnter(account.ids?.uid, arg))
    )
      options.push(...searchOnly)
  }
  return { file: setpriv, args: [...options, file, ...args], ids: null }
}

/**
 * A clone under /root (mode 0700) is closed to every other account. Of root's powers the program keeps the one to
 * look into folders and none else; no_setuid_fixup, because access(2) otherwise ignores it ("invalid binary").
 */
const searchOnly = [
  '--securebits',
  '+no_setuid_fixup',
  '--inh-caps=-all,+dac_read_search',
  '--ambient-caps=+dac_read_search',
]

const mayEnter = (uid: number | undefined, path: string): boolean => {
  for (let folder = dirname(path); folder !== dirname(folder); folder = dirname(folder)) {
    const facts = statSync(folder, { throwIfNoEntry: false })
    if (facts && !(facts.mode & 0o001) && facts.uid !== uid) return false
  }
  return true
}

export type Finished = { readonly code: number | null; readonly output: string }

/** Runs a short program to its end; the output holds both of its streams, or why it could not start. */
export const runToEnd = (command: Command, env: NodeJS.ProcessEnv): Promise<Finished> =>
  new Promise(resolve => {
    const child = spawn(command.file, command.args, {
      ...command.ids,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    const collect = (chunk: Buffer) => {
      output += chunk.toString()
    }
    child.stdout.on('data', collect)
    child.stderr.on('data', collect)
    child.once('error', error => resolve({ code: null, output: error.message }))
    child.once('close', code => resolve({ code, output: output.trim() }))
  })
