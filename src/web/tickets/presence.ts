import { useEffect, useState } from 'react'
import { refresh } from '#web/platform/cache.ts'
import { call, type Reply } from '#web/platform/client.ts'
import { onLive } from '#web/platform/live.ts'
import { useMe } from '#web/platform/session.ts'

export type Present = Reply<'tickets.present'>['present']

/** Good for 30 seconds at the server; told a little earlier, so that nobody flickers. */
const every = 20_000
/** One's own telling comes back as an announcement within this. */
const echo = 1_000
const gathering = 1_500

/** Tells that this person looks at a ticket or writes on it, and answers who else does. */
export function usePresence(ticketId: string, writing: boolean, known: Present): Present {
  const me = useMe()?.id
  const [present, setPresent] = useState(known)
  useEffect(() => setPresent(known), [known])

  useEffect(() => {
    let here = true
    let told = 0
    const tell = () => {
      if (document.visibilityState === 'hidden') return
      told = performance.now()
      call('tickets.present', {
        params: { ticket: ticketId },
        body: { doing: writing ? 'writing' : 'viewing' },
      })
        .then(reply => here && setPresent(reply.present))
        .catch(() => {
          // who else is here is a courtesy; its absence is no trouble
        })
    }
    tell()
    const timer = setInterval(tell, every)
    // Somebody came, went or began to write. It is read, never told in return: two pages telling each other that they
    // have heard would go on for ever.
    let asked: number | undefined
    const leave = onLive(({ topic, ids }) => {
      if (topic !== 'presence' || !ids.includes(ticketId) || performance.now() - told < echo) return
      asked ??= window.setTimeout(() => {
        asked = undefined
        void refresh('tickets.get')
      }, gathering)
    })
    document.addEventListener('visibilitychange', tell)
    return () => {
      here = false
      clearInterval(timer)
      clearTimeout(asked)
      leave()
      document.removeEventListener('visibilitychange', tell)
    }
  }, [ticketId, writing])

  useEffect(
    () => () => {
      void call('tickets.present', { params: { ticket: ticketId }, body: { doing: 'left' } }).catch(() => {
        // the server forgets by itself
      })
    },
    [ticketId],
  )
  return present.filter(({ person }) => person.id !== me)
}
