/** The gallery is part of the app only under the development server. */
declare const __GALLERY__: boolean

declare module 'virtual:endpoints' {
  /** Name -> where to call; made from the contracts at build time. */
  export const endpoints: Readonly<Record<string, readonly [method: string, path: string]>>
}
