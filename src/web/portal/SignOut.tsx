import { call } from '#web/platform/client.ts'
import { Button } from '#web/ui/Button.tsx'
import { dropAll } from './asking/kept.ts'
import { useText } from './text.ts'

export function SignOut() {
  const say = useText()
  return (
    <Button
      size="s"
      look="quiet"
      onClick={() => {
        dropAll()
        // A whole new page: nothing of this person stays in memory.
        void call('people.signOut').finally(() => location.assign('/requests'))
      }}
    >
      {say('signOut')}
    </Button>
  )
}
