import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin, runnerImport } from 'vite'
import { isClientsPath } from './src/domain/portal/paths.ts'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

export default defineConfig(({ command }) => ({
  root: here('src/web'),
  publicDir: here('src/web/public'),
  plugins: [react(), endpointTable(), clientsPages()],
  define: { __GALLERY__: JSON.stringify(command === 'serve' || process.env.ACCORD_GALLERY === '1') },
  build: {
    outDir: here('dist/web'),
    emptyOutDir: true,
    manifest: true,
    target: 'es2022',
    sourcemap: true,
    // The content security policy allows neither data: fonts nor inline scripts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // What every first screen needs is two files, not thirty: small files compress badly and each is a request.
    // Libraries apart, because they change less often than we do.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'libraries', tags: ['$initial'], test: /node_modules/ },
            { name: 'first', tags: ['$initial'] },
          ],
        },
      },
    },
  },
  // Two programs: ours, and the clients' own, which is small and carries nothing of the other. Each is built by itself, so
  // that what one needs does not decide how the other is cut up.
  builder: {
    buildApp: async builder => {
      const { client, portal } = builder.environments
      if (!client || !portal) throw new Error('vite.config.ts names an environment that is not there')
      await builder.build(client)
      await builder.build(portal)
    },
  },
  environments: {
    portal: {
      consumer: 'client',
      build: {
        emptyOutDir: false,
        copyPublicDir: false,
        manifest: '.vite/portal.json',
        rolldownOptions: { input: here('src/web/portal/index.html') },
      },
    },
  },
  server: { port: 5173, strictPort: true, proxy: { '/api': 'http://127.0.0.1:3000' } },
}))

/**
 * `virtual:endpoints`: name -> [method, path] of every contract. The contracts carry zod schemas; the browser
 * needs only where to call, so the table is read at build time and zod stays out of the first load.
 */
function endpointTable(): Plugin {
  const name = 'virtual:endpoints'
  const contracts = here('src/domain/contracts.ts')
  return {
    name: 'accord-endpoints',
    resolveId: id => (id === name ? `\0${name}` : null),
    async load(id) {
      if (id !== `\0${name}`) return null
      const { module, dependencies } = await runnerImport<{
        contracts: Record<string, { readonly method: string; readonly path: string }>
      }>(contracts, { configFile: false, logLevel: 'error' })
      for (const file of [contracts, ...dependencies]) this.addWatchFile(file)
      const table = Object.entries(module.contracts).map(([key, { method, path }]) => [key, [method, path]])
      return `export const endpoints = ${JSON.stringify(Object.fromEntries(table))}`
    },
  }
}

/** In development the clients' addresses get the clients' page, as the server does it. */
function clientsPages(): Plugin {
  return {
    name: 'accord-clients-pages',
    configureServer: server => {
      server.middlewares.use((request, _response, next) => {
        if (isClientsPath(request.url ?? '')) request.url = '/portal/index.html'
        next()
      })
    },
  }
}
