import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Tab } from '#domain/views/shapes.ts'
import { ask, cache } from '#web/platform/cache.ts'
import { call, type Reply } from '#web/platform/client.ts'
import type { Problem } from '#web/platform/problem.ts'

export type Row = Reply<'views.queue'>['items'][number]
type Page = Reply<'views.queue'>

export const tabs: readonly Tab[] = ['my', 'unassigned', 'team', 'waiting', 'all']
export const tabOf = (text: string | undefined): Tab => tabs.find(tab => tab === text) ?? 'my'

const pageSize = 50

/** The pages of one list, in the server's order; live events refresh them under the endpoint's name. */
const pages = (tab: Tab, filter: string) => ({
  queryKey: ['views.queue', { tab, filter }],
  queryFn: ({ pageParam, signal }: { pageParam: string; signal: AbortSignal }) =>
    call(
      'views.queue',
      { query: { tab, filter, limit: pageSize, ...(pageParam ? { cursor: pageParam } : {}) } },
      { signal },
    ),
  initialPageParam: '',
  getNextPageParam: (last: Page) => last.next,
})

export type Queue = {
  readonly rows: readonly Row[] | null
  readonly counts: Page['counts'] | null
  readonly waitingSince: string | null
  readonly asOf: string | null
  readonly error: Problem | null
  readonly more: boolean
  readonly fetchMore: () => void
  readonly retry: () => void
}

export function useQueue(tab: Tab, filter: string): Queue {
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = useInfiniteQuery<
    Page,
    Problem,
    { pages: Page[] },
    readonly unknown[],
    string
  >({
    ...pages(tab, filter),
    // A filter being typed changes what is shown, not that something is; another tab is another list.
    placeholderData: (before, query) =>
      sameTab(query?.queryKey, tab) ? keepPreviousData(before) : undefined,
  })
  const rows = useMemo(() => (data ? unique(data.pages.flatMap(page => page.items)) : null), [data])
  const [first] = data?.pages ?? []
  return {
    rows,
    counts: first?.counts ?? null,
    waitingSince: first?.waitingSince ?? null,
    asOf: first?.asOf ?? null,
    error,
    more: hasNextPage,
    fetchMore: () => {
      if (hasNextPage && !isFetchingNextPage) void fetchNextPage()
    },
    retry: () => void refetch(),
  }
}

const sameTab = (key: readonly unknown[] | undefined, tab: Tab) =>
  (key?.[1] as { readonly tab?: Tab } | undefined)?.tab === tab

/** A ticket whose due moment moved between two pages was in both: the first counts. */
function unique(rows: readonly Row[]): readonly Row[] {
  const seen = new Set<string>()
  return rows.filter(row => !seen.has(row.id) && seen.add(row.id))
}

/** The first rows of a list without showing it: what "next up" looks at. */
export const firstRows = async (tab: Tab): Promise<readonly Row[]> =>
  (await cache.fetchInfiniteQuery({ ...pages(tab, ''), staleTime: 15_000 })).pages.flatMap(page => page.items)

/** A ticket's page, fetched before it is opened. */
export const prefetchTicket = (number: number): void =>
  void cache.prefetchQuery({
    ...ask('tickets.get', { params: { ticket: String(number) } }),
    staleTime: 30_000,
  })
