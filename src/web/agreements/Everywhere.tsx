import { useNavigate } from '@tanstack/react-router'
import { BellRing, FilePlus2, FileStack, Inbox } from 'lucide-react'
import { useCommands } from '#web/platform/keyboard/commands.ts'
import { useNarrow } from '#web/platform/width.ts'
import { HoursSheets } from './hours/Sheets.tsx'
import { useMayWrite } from './rights.ts'
import { openBulkCreate } from './sheets/index.ts'
import { Sheets } from './sheets/Sheets.tsx'
import { useText } from './text.ts'

/** What one can do about agreements from every screen, and the sheets it is done in. */
export function Everywhere() {
  const say = useText()
  const navigate = useNavigate()
  const narrow = useNarrow()
  const may = useMayWrite()
  useCommands([
    {
      id: 'agreements.new',
      name: () => say('newAgreement'),
      section: 'create',
      keys: null,
      icon: FilePlus2,
      enabled: () => may,
      run: () => void navigate({ to: '/agreements/new' }),
    },
    {
      id: 'agreements.bulkCreate',
      name: () => say('bulkCreateLong'),
      section: 'create',
      keys: null,
      icon: FileStack,
      enabled: () => may && !narrow,
      run: () => openBulkCreate(),
    },
    {
      id: 'agreements.notices',
      name: () => say('notices'),
      section: 'go',
      keys: null,
      icon: BellRing,
      run: () => void navigate({ to: '/agreements/notices' }),
    },
    {
      id: 'agreements.outside',
      name: () => say('outside'),
      section: 'go',
      keys: null,
      icon: Inbox,
      run: () => void navigate({ to: '/agreements/outside' }),
    },
  ])
  return (
    <>
      <Sheets />
      <HoursSheets />
    </>
  )
}
