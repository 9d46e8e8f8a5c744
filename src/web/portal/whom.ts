import { useAnswer } from '#web/platform/cache.ts'
import { useMe } from '#web/platform/session.ts'
import { useText } from './text.ts'

/** Whom to turn to: who looks after this client, or else the company. */
export function useWhom(): string {
  const say = useText()
  const me = useMe()
  const { data } = useAnswer('agreements.own', undefined, { staleTime: 60_000 })
  return data?.manager ?? me?.company?.name ?? say('us')
}
