import { call } from '#web/platform/client.ts'
import { Button } from '#web/ui/Button.tsx'
import { useText } from './text.ts'

export function SignOut() {
  const say = useText()
  return (
    <Button
      size="s"
      look="quiet"
      onClick={() =>
        // A whole new page: nothing of this person stays in memory.
        void call('people.signOut').finally(() => location.assign('/sign-in'))
      }
    >
      {say('signOut')}
    </Button>
  )
}
