import {
  Bell,
  Building,
  CalendarClock,
  CircleUserRound,
  Columns3Cog,
  FileCheck2,
  Inbox,
  Keyboard,
  KeyRound,
  type LucideIcon,
  Mail,
  Package,
  Send,
  ShieldCheck,
  Users,
  UsersRound,
} from 'lucide-react'

/** Everything under Settings, in its order. The words find it when the name does not. */
export const sections = [
  { id: 'profile', to: '/settings/profile', group: 'groupYou', icon: CircleUserRound },
  { id: 'keys', to: '/settings/keys', group: 'groupYou', icon: Keyboard },
  { id: 'notifications', to: '/settings/notifications', group: 'groupYou', icon: Bell },
  { id: 'company', to: '/settings/company', group: 'groupDesk', icon: Building },
  { id: 'people', to: '/settings/people', group: 'groupDesk', icon: Users },
  { id: 'teams', to: '/settings/teams', group: 'groupDesk', icon: UsersRound },
  { id: 'services', to: '/settings/services', group: 'groupDesk', icon: Package },
  { id: 'tickets', to: '/settings/tickets', group: 'groupDesk', icon: Columns3Cog },
  { id: 'security', to: '/settings/security', group: 'groupDesk', icon: KeyRound },
  { id: 'calendars', to: '/settings/calendars', group: 'groupPromises', icon: CalendarClock },
  { id: 'policies', to: '/settings/policies', group: 'groupPromises', icon: ShieldCheck },
  { id: 'agreements', to: '/settings/agreements', group: 'groupPromises', icon: FileCheck2 },
  { id: 'mail', to: '/settings/mail', group: 'groupMail', icon: Mail },
  { id: 'triage', to: '/settings/triage', group: 'groupMail', icon: Inbox },
  { id: 'outbox', to: '/settings/outbox', group: 'groupMail', icon: Send },
] as const satisfies readonly {
  readonly id: string
  readonly to: string
  readonly group: string
  readonly icon: LucideIcon
}[]

export type Section = (typeof sections)[number]
