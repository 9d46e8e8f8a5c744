// Exit code 0 when node_modules holds what package-lock.json asks for, also when it was put there by npm install.
import { existsSync, readFileSync } from 'node:fs'

/** @param {string} path @returns {Record<string, { version?: string, optional?: boolean, os?: string[] }>} */
const packages = path => JSON.parse(readFileSync(path, 'utf8')).packages

const isInstalled = () => {
  // npm writes this list last, so an installation that was cut short has none
  if (!existsSync('node_modules/.package-lock.json')) return false
  const installed = packages('node_modules/.package-lock.json')
  return Object.entries(packages('package-lock.json')).every(
    ([path, wanted]) =>
      path === '' || wanted.optional === true || installed[path]?.version === wanted.version,
  )
}

process.exit(isInstalled() ? 0 : 1)
