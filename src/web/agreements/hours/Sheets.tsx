import { useLocation, useNavigate } from '@tanstack/react-router'
import { Hourglass } from 'lucide-react'
import { lazy, Suspense } from 'react'
import { useCommands } from '#web/platform/keyboard/commands.ts'
import { closeBooking, openBooking, useOpenedBooking } from './opened.ts'
import { useMayBook } from './rights.ts'
import { say } from './text.ts'
import { bookingHere, isBookable } from './whose.ts'

const BookSheet = lazy(() => import('./BookSheet.tsx').then(file => ({ default: file.BookSheet })))

/** Booking hours from every screen that shows an agreement, a client or a ticket: `B`, and the sheet it is done in. */
export function HoursSheets() {
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const may = useMayBook()
  const booking = useOpenedBooking()
  useCommands([
    {
      id: 'hours.book',
      name: () => say('book'),
      section: 'here',
      keys: 'b',
      icon: Hourglass,
      enabled: () => may && isBookable(pathname),
      run: () =>
        void bookingHere(pathname).then(found => {
          if (found) openBooking(found)
        }),
    },
    {
      id: 'hours.waiting',
      name: () => say('waiting'),
      section: 'go',
      keys: null,
      icon: Hourglass,
      run: () => void navigate({ to: '/agreements/hours' }),
    },
  ])
  return (
    <Suspense fallback={null}>
      {booking ? <BookSheet booking={booking} onClose={closeBooking} /> : null}
    </Suspense>
  )
}
