import { superviseEmbeddedPostgres } from '#server/platform/embedded-postgres.ts'

/** A process of its own that keeps a data folder's server up, for tests that kill it. Says one JSON line when up. */
const [dataFolder = ''] = process.argv.slice(2)
try {
  const server = await superviseEmbeddedPostgres({ dataFolder, log: () => undefined })
  // Before the line: whoever reads it may send the signal at once.
  process.once('SIGTERM', () => void server.stop())
  console.log(JSON.stringify({ pid: server.pid(), url: server.url('postgres') }))
} catch (error) {
  console.log(JSON.stringify({ refused: (error as Error).message }))
}
