import { Link } from '@tanstack/react-router'
import { useText } from '#web/platform/frame.ts'
import { EmptyState } from '#web/ui/EmptyState.tsx'

export function NotFound() {
  const say = useText()
  return (
    <EmptyState isPage title={say('notFoundTitle')} actions={<Link to="/">{say('toQueue')}</Link>}>
      {say('notFoundText')}
    </EmptyState>
  )
}
