import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { AgreementRow } from '#domain/agreements/shapes.ts'
import { call, type Input } from '#web/platform/client.ts'
import { asProblem } from '#web/platform/problem.ts'

type Query = NonNullable<Input<'agreements.list'>['query']>
export type Asked = Omit<Query, 'cursor' | 'limit'>

/** Agreements page by page, as far as somebody scrolls. */
export function useAgreements(asked: Asked, limit = 100) {
  const list = useInfiniteQuery({
    queryKey: ['agreements.list', asked, limit],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      call(
        'agreements.list',
        { query: { ...asked, limit, ...(pageParam ? { cursor: pageParam } : {}) } },
        { signal },
      ),
    getNextPageParam: page => page.next ?? undefined,
    placeholderData: keepPreviousData,
  })
  const rows = useMemo(
    (): readonly AgreementRow[] | null => list.data?.pages.flatMap(page => page.items) ?? null,
    [list.data],
  )
  return {
    rows,
    counts: list.data?.pages[0]?.counts ?? null,
    problem: list.error ? asProblem(list.error) : null,
    retry: () => void list.refetch(),
    hasMore: list.hasNextPage,
    fetchingMore: list.isFetchingNextPage,
    fetchMore: () => {
      if (list.hasNextPage && !list.isFetchingNextPage) void list.fetchNextPage()
    },
  }
}
