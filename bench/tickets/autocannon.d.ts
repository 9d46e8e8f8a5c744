// What we use of autocannon, which comes without types.
declare module 'autocannon' {
  type Options = {
    readonly url: string
    readonly method: string
    readonly headers: Readonly<Record<string, string>>
    readonly body: string
    readonly connections: number
    readonly duration: number
    readonly workers: number
  }
  type Result = {
    readonly '2xx': number
    readonly non2xx: number
    readonly duration: number
    readonly latency: { readonly p99: number }
  }
  const run: (options: Options) => Promise<Result>
  // biome-ignore lint/style/noDefaultExport: the library exports its one function so
  export default run
}
