import { Worker, type WorkerOptions } from 'node:worker_threads'

/**
 * Starts `<name>.worker.ts` that lies beside the caller; pass the caller's `import.meta.url`. In the bundle every
 * such file is an entry of its own, and all entries lie in one folder, so their names are unique in the server.
 */
export const startWorker = (name: string, callerUrl: string, options: WorkerOptions = {}): Worker =>
  callerUrl.endsWith('.ts')
    ? new Worker(throughTsx(new URL(`./${name}.worker.ts`, callerUrl)), { ...options, eval: true })
    : new Worker(new URL(`./${name}.worker.js`, callerUrl), options)

/** A worker does not inherit the loader of a test runner, so from source it registers tsx before its first import. */
const throughTsx = (file: URL): string =>
  `import('tsx/esm/api').then(({ register }) => { register(); return import(${JSON.stringify(file.href)}) })`
