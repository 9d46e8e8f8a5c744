import { useMemo } from 'react'
import type { Request } from './laying.ts'
import { OneSheet } from './OneSheet.tsx'
import type { Made } from './opened.ts'
import { useText } from './text.ts'

/** One agreement goes on: the day after, the same length. */
export function Renewal({ id, made }: { readonly id: string; readonly made: Made | null }) {
  const say = useText()
  const request = useMemo((): Request => ({ mode: 'continue', sourceIds: [id] }), [id])
  return <OneSheet kind="renew" request={request} title={name => say('renewTitle', { name })} made={made} />
}
