// Options of a session, written into the address of the database: there, because what the address itself says about
// options would replace anything given beside it, and a role that is lost on the way would read everything.

/** How we and the server understand each other, whatever its own configuration or the account's defaults are. */
export const dialect =
  '-c TimeZone=UTC -c DateStyle=ISO,YMD -c IntervalStyle=postgres -c default_transaction_isolation=read\\ committed'

/** @returns the address with `options` after those it has already, so that ours win. */
export const withOptions = (url: string, options: string): string => {
  if (options === '') return url
  const at = url.indexOf('?')
  const address = at < 0 ? url : url.slice(0, at)
  const parameters = new URLSearchParams(at < 0 ? '' : url.slice(at + 1))
  const given = parameters.get('options')
  parameters.set('options', given ? `${given} ${options}` : options)
  return `${address}?${parameters.toString().replaceAll('+', '%20')}`
}
