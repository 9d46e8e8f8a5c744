import { useNavigate, useSearch } from '@tanstack/react-router'

export const shows = ['attention', 'active', 'planned', 'draft', 'ended', 'all'] as const
export type Show = (typeof shows)[number]
export const layouts = ['list', 'board', 'timeline'] as const
export type Layout = (typeof layouts)[number]

/** As it stands in the address; what is usual is left out of it. */
export type Address = {
  readonly show?: Show
  readonly layout?: Layout
  readonly search?: string
  readonly manager?: string
}

export const readAddress = (given: Record<string, unknown>): Address => {
  const show = shows.find(one => one === given.show)
  const layout = layouts.find(one => one === given.layout)
  const search = given.search === undefined ? '' : String(given.search)
  return {
    ...(show ? { show } : {}),
    ...(layout && layout !== 'list' ? { layout } : {}),
    ...(search ? { search } : {}),
    ...(typeof given.manager === 'string' && given.manager ? { manager: given.manager } : {}),
  }
}

export type Looking = {
  /** Null: nobody has chosen yet. */
  readonly show: Show | null
  readonly layout: Layout
  readonly search: string
  readonly manager: string | null
}

/** What the list shows, kept in the address so that it can be pasted to a colleague. */
export function useLooking(): Looking & { readonly look: (change: Partial<Looking>) => void } {
  const navigate = useNavigate()
  const given = useSearch({ strict: false }) as Address
  const now: Looking = {
    show: given.show ?? null,
    layout: given.layout ?? 'list',
    search: given.search ?? '',
    manager: given.manager ?? null,
  }
  const look = (change: Partial<Looking>) => {
    const next = { ...now, ...change }
    void navigate({
      to: '/agreements',
      search: {
        ...(next.show === null ? {} : { show: next.show }),
        ...(next.layout === 'list' ? {} : { layout: next.layout }),
        ...(next.search === '' ? {} : { search: next.search }),
        ...(next.manager === null ? {} : { manager: next.manager }),
      },
      replace: true,
    })
  }
  return { ...now, look }
}
