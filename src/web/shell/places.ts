import {
  Building2,
  ChartColumn,
  FileCheck2,
  Inbox,
  LayoutList,
  type LucideIcon,
  Settings2,
  Timer,
} from 'lucide-react'

export type Place = {
  readonly id: 'queue' | 'clients' | 'agreements' | 'time' | 'reports' | 'views' | 'settings'
  readonly to: string
  /** The route that must exist for the place to be offered. */
  readonly path: string
  readonly icon: LucideIcon
  readonly keys: string
}

/** The rail, in its order. A place is shown once its screen exists. */
export const places: readonly Place[] = [
  { id: 'queue', to: '/q/my', path: '/q/$tab', icon: Inbox, keys: 'g q' },
  { id: 'clients', to: '/clients', path: '/clients', icon: Building2, keys: 'g c' },
  { id: 'agreements', to: '/agreements', path: '/agreements', icon: FileCheck2, keys: 'g a' },
  { id: 'time', to: '/time', path: '/time', icon: Timer, keys: 'g t' },
  { id: 'reports', to: '/reports', path: '/reports', icon: ChartColumn, keys: 'g r' },
  { id: 'views', to: '/views', path: '/views', icon: LayoutList, keys: 'g v' },
  { id: 'settings', to: '/settings', path: '/settings', icon: Settings2, keys: 'g s' },
]
