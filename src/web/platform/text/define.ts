import { use, useSyncExternalStore } from 'react'
import { addEnglish, textStore, translate, wordsOf } from './language.ts'
import type { Messages, Say } from './messages.ts'

/**
 * A room's words. In `src/web/queue/text.ts`:
 *
 *     import { queue } from '#locales/en/queue.ts'
 *     export const { useText, say } = defineText('queue', queue)
 *
 * `useText()` in components (they follow a change of language), `say` elsewhere. The file's name is the namespace.
 */
export function defineText<const M extends Messages>(
  namespace: string,
  english: M,
): { readonly useText: () => Say<M>; readonly say: Say<M> } {
  addEnglish(namespace, english)
  const say: Say<M> = (key, ...values) => translate(namespace, key, values[0] ?? {})
  const useText = () => {
    useSyncExternalStore(textStore.subscribe, textStore.version)
    // A screen whose words are still on their way is as if its code were: neither English nor a key is ever shown.
    const coming = wordsOf(namespace)
    if (coming !== null) use(coming)
    return say
  }
  return { useText, say }
}
