import { Building2 } from 'lucide-react'
import { lazy, Suspense } from 'react'
import { useCommands } from '#web/platform/keyboard/commands.ts'
import { useText } from '../text.ts'
import { useMayAdd } from './may-add.ts'
import { openOnboarding, useOpened } from './opened.ts'

const Onboarding = lazy(() => import('./Onboarding.tsx').then(file => ({ default: file.Onboarding })))

/** A client can be added from every screen: the palette finds it, the list and links open it. */
export function Everywhere() {
  const say = useText()
  const opened = useOpened()
  const may = useMayAdd()
  useCommands([
    {
      id: 'clients.new',
      name: () => say('newClient'),
      section: 'create',
      keys: null,
      icon: Building2,
      enabled: () => may,
      run: () => openOnboarding(),
    },
  ])
  return opened ? (
    <Suspense fallback={null}>
      <Onboarding name={opened.name} />
    </Suspense>
  ) : null
}
