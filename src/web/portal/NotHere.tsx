import { Link } from '@tanstack/react-router'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { useText } from './text.ts'

export function NotHere() {
  const say = useText()
  return (
    <EmptyState isPage title={say('notHere')} actions={<Link to="/requests">{say('toFront')}</Link>}>
      {say('notHereText')}
    </EmptyState>
  )
}
