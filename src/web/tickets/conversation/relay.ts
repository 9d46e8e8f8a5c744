import { ask, cache, useAnswer } from '#web/platform/cache.ts'

// Without a relay no mail leaves, and nobody is told that it does.

const staleTime = 60_000

/** Whether a reply can leave the desk as things stand; yes, until we know. */
export const mailLeaves = async (): Promise<boolean> => {
  try {
    return (await cache.fetchQuery({ ...ask('mail.settings'), staleTime })).relay !== null
  } catch {
    return true
  }
}

/** @param wanted nothing is asked while nobody needs to know. */
export const useMailLeaves = (wanted: boolean): boolean =>
  useAnswer('mail.settings', undefined, { enabled: wanted, staleTime }).data?.relay !== null
