// HTML read without a page: no script runs, nothing is fetched, nothing is put on screen. The browser's guard against
// markup in strings (Trusted Types) is told here, and nowhere else, that this is all that happens.

type Policy = { readonly createHTML: (html: string) => string }
type Factory = {
  readonly createPolicy: (name: string, rules: { createHTML: (html: string) => string }) => Policy
}

let policy: Policy | null = null

/** For the one place HTML may go: an inert document. */
function trusted(html: string): string {
  const factory = (globalThis as { readonly trustedTypes?: Factory }).trustedTypes
  policy ??= factory?.createPolicy('accord-inert', { createHTML: text => text }) ?? {
    createHTML: text => text,
  }
  return policy.createHTML(html)
}

/** The body of a document that belongs to no page. */
export const parseInert = (html: string): HTMLElement =>
  new DOMParser().parseFromString(trusted(html), 'text/html').body
