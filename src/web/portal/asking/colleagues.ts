import { call } from '#web/platform/client.ts'

/** People of the own company, to be named. */
export const findColleagues = async (
  q: string,
): Promise<readonly { readonly id: string; readonly name: string; readonly note: string }[]> =>
  (await call('portal.colleagues', { query: { q } })).items.map(({ id, name }) => ({ id, name, note: '' }))
