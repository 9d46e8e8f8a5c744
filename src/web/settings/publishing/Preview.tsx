import type { UseQueryResult } from '@tanstack/react-query'
import type { Reply } from '#web/platform/client.ts'
import { Banner } from '#web/ui/Banner.tsx'
import { Button } from '#web/ui/Button.tsx'
import { Moves } from './Moves.tsx'
import { useText } from './text.ts'

/** What would move: while it is worked out, when it could not be, and the answer. */
export function Preview({ answer }: { readonly answer: UseQueryResult<Reply<'sla.previewCalendar'>> }) {
  const say = useText()
  if (answer.data) return <Moves moves={answer.data} />
  if (answer.error)
    return (
      <Banner
        tone="warning"
        live
        actions={
          <Button size="s" onClick={() => void answer.refetch()}>
            {say('retry')}
          </Button>
        }
      >
        {say('previewFailed')} {answer.error.message}
      </Banner>
    )
  return <p role="status">{say('counting')}</p>
}
