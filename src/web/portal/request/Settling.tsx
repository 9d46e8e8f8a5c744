import { useSending } from '#web/people/door/entering.ts'
import { refresh } from '#web/platform/cache.ts'
import { call } from '#web/platform/client.ts'
import { Banner } from '#web/ui/Banner.tsx'
import { Button } from '#web/ui/Button.tsx'
import { toast } from '#web/ui/toasts.ts'
import { useText } from '../text.ts'
import styles from './Request.module.css'
import type { Request } from './shape.ts'

/** Whoever asked says whether it is solved, or that it is not needed any more. Writing opens it again. */
export function Settling({ ticket }: { readonly ticket: Request }) {
  const say = useText()
  const { busy, problem, send } = useSending()
  if (ticket.closed) return null
  const settle = async () => {
    const done = await send(() => call('portal.confirm', { params: { ticket: String(ticket.number) } }))
    if (!done) return
    toast({ text: say('closedNow') })
    await Promise.all([refresh('tickets.get'), refresh('tickets.list')])
  }
  return (
    <>
      {ticket.over ? (
        <Banner
          tone="good"
          actions={
            <Button look="primary" busy={busy} onClick={() => void settle()}>
              {say('confirmSolved')}
            </Button>
          }
        >
          {say('solvedQuestion')} {say('notSolved')}
        </Banner>
      ) : (
        <div className={styles.settle}>
          <Button size="s" look="quiet" busy={busy} onClick={() => void settle()}>
            {say('noLongerNeeded')}
          </Button>
        </div>
      )}
      {problem ? (
        <Banner tone="problem" live>
          {problem.title}
        </Banner>
      ) : null}
    </>
  )
}
