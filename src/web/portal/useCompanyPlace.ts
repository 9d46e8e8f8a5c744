import { useMe } from '#web/platform/session.ts'

/** Where we are: a promise is told on the reader's clock, and on ours beside it where that reads differently. */
export function useCompanyPlace(): { readonly zone: string; readonly place: string } | null {
  const zone = useMe()?.company?.zone
  return zone ? { zone, place: (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ') } : null
}
