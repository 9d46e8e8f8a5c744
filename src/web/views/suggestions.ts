// What a filter may go on with: the keys while a word begins, their values once a key is there.

import { useMemo } from 'react'
import { useAnswer } from '#web/platform/cache.ts'
import { match, searchable } from '#web/platform/folding.ts'
import { matching } from '#web/tickets/picking/matching.ts'
import { useVocabulary } from '#web/tickets/vocabulary.ts'
import { type FilterKey, filterKeys, type Word } from './filter-words.ts'
import { useText } from './text.ts'

export type Suggestion = {
  readonly id: string
  readonly name: string
  readonly note: string
  readonly key: FilterKey
  readonly value: string | null
}

const most = 8

export function useSuggestions({ key, typed }: Word, asked: boolean): readonly Suggestion[] {
  const say = useText()
  const { statuses, tags } = useVocabulary()
  const clients = useAnswer('views.index', undefined, {
    enabled: asked && key === 'client',
    staleTime: 5 * 60_000,
  })
  const agreements = useAgreements(typed, asked && key === 'agreement')
  if (key === null)
    return filterKeys
      .filter(one => one.startsWith(typed.toLowerCase()))
      .map(one => ({ id: one, name: `${one}:`, note: say(`hint_${one}`), key: one, value: null }))
  const values: Readonly<Record<FilterKey, readonly Value[]>> = {
    client: matching((clients.data?.clients ?? []).map(same), typed),
    agreement: agreements,
    status: matching(statuses.map(same), typed),
    tag: matching(
      tags.map(tag => ({ name: tag, value: tag })),
      typed,
    ),
    priority: matching(
      ['1', '2', '3', '4'].map(value => ({ name: `p${value}`, value })),
      typed,
    ),
  }
  return values[key]
    .slice(0, most)
    .map(one => ({ note: '', ...one, id: `${key}-${one.value.replace(/\W/gu, '_')}`, key }))
}

type Value = { readonly name: string; readonly value: string; readonly note?: string }
const same = ({ name }: { readonly name: string }): Value => ({ name, value: name })

/** By name, client or number, and written by number: several clients have a "Gold 2026". */
function useAgreements(typed: string, asked: boolean): readonly Value[] {
  const { data } = useAnswer('agreements.index', undefined, { enabled: asked, staleTime: 5 * 60_000 })
  // Twenty thousand names are made searchable once, not at every letter.
  const all = useMemo(
    () =>
      (asked ? (data?.items ?? []) : []).map(({ number, name, client }) => ({
        name,
        note: `${client} · ${number}`,
        value: String(number),
        text: searchable(name, client, String(number)),
      })),
    [data, asked],
  )
  const query = searchable(typed.trim().replace(/^#/, ''))
  if (query.plain === '') return all.slice(0, most)
  return all.filter(({ text }) => {
    const found = match(query, text)
    return found !== null && found !== 'inside'
  })
}
